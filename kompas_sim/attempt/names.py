"""The names in a decision, and whether they exist in the case."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from rapidfuzz import process

from kompas_sim.attempt import decision as d
from kompas_sim.scenario.base import Reason
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS

_TASK_IDS = frozenset(task.id for task in TASKS)
_Names = list[tuple[str | None, Collection[str]]]
"""Each name in a decision (nothing where it is left empty) with the names that exist in its place."""


def unknown_name(case: Scenario, decision: d.Decision) -> tuple[str, str] | None:
    """The first name in ``decision`` that does not exist in ``case``, with the nearest one that does."""
    names = _NAMES.get(type(decision))
    for name, known in names(case, decision) if names else ():
        if name is not None and name not in known:
            nearest = process.extractOne(name, sorted(known))
            return name, nearest[0] if nearest else ""
    return None


def reasons_for(case: Scenario, topic: str) -> tuple[Reason, ...]:
    """The reasons that the case offers for deviating at ``topic`` (see ``ReasonGiven``)."""
    kind, _, name = topic.partition(":")
    if kind == "person":
        person = case.people_by_id.get(name)
        return (*person.leave_out, *person.invite) if person else ()
    found = _places(case).get(kind, {}).get(name)
    return tuple(getattr(found, "reasons", ()))


def _places(case: Scenario) -> dict[str, Mapping[str, object]]:
    return {
        "person": case.people_by_id,
        "question": case.questions_by_id,
        "agenda": case.agenda_by_id,
        "topic": case.topics_by_id,
        "task": dict.fromkeys(_TASK_IDS),
    }


def _choice(case: Scenario, made: d.ChoiceMade) -> _Names:
    asked = case.questions_by_id.get(made.question)
    options = [one.id for one in asked.options] if asked else []
    return [(made.question, case.questions_by_id), (made.option, options)]


def _reason(case: Scenario, given: d.ReasonGiven) -> _Names:
    kind, _, name = given.topic.partition(":")
    reasons = [one.id for one in reasons_for(case, given.topic)]
    return [(name, _places(case)[kind]), (given.reason, reasons)]


def _agreement(case: Scenario, written: d.AgreementWritten) -> _Names:
    return [(written.draft, [one.id for one in case.agreements]), (written.person, case.names)]


def _move(case: Scenario, made: d.MoveMade) -> _Names:
    about = _agreement(case, made.agreement) if made.agreement else []
    return [(made.person, case.people_by_id), (made.item, case.agenda_by_id), *about]


_NAMES: dict[type[Any], Callable[[Scenario, Any], _Names]] = {
    d.OccasionMarked: lambda case, it: [(it.occasion, [one.id for one in case.occasions])],
    d.ChoiceMade: _choice,
    d.PiecePlaced: lambda case, it: [(it.piece, [one.id for one in case.case_summary.pieces])],
    d.PersonInvited: lambda case, it: [(it.person, case.people_by_id)],
    d.ReasonGiven: _reason,
    d.SlotChosen: lambda case, it: [(it.slot, case.slots_by_id)],
    d.RoleAssigned: lambda case, it: [(it.person, case.people_by_id)],
    d.AgendaItemPlaced: lambda case, it: [(it.item, case.agenda_by_id)],
    d.MinutesSet: lambda case, it: [(it.item, case.agenda_by_id)],
    d.AgreementWritten: _agreement,
    d.MoveMade: _move,
    d.ContactPlaced: lambda case, it: [(it.contact, [one.id for one in case.network])],
    d.SharingSet: lambda case, it: [(it.person, [one.person for one in case.closing.share])],
    d.TaskTicked: lambda _, it: [(it.task, _TASK_IDS)],
}
