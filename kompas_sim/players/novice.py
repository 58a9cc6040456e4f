"""The novice: means well, does not know the method, and takes what comes first to mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kompas_sim.attempt import decision as d
from kompas_sim.players import parts
from kompas_sim.scenario.scenario import Scenario


def novice(case: Scenario) -> Sequence[d.Decision]:
    """The decisions of somebody who does this for the first time."""
    return [*_prepare(case), *_plan(case), *_meet(case), *_agree(case)]


def _prepare(case: Scenario) -> Iterator[d.Decision]:
    """Everything is a reason, everything belongs in the summary, and the goal is to talk it over."""
    for occasion in case.occasions:
        yield d.OccasionMarked(occasion=occasion.id, applies=True)
    for piece in case.case_summary.pieces:
        yield d.PiecePlaced(piece=piece.id, placement="present" if piece.belongs == "out" else piece.belongs)
    yield d.TextWritten(field="goal", text=f"We bespreken met elkaar hoe het met {case.child.name} gaat.")
    yield from parts.invite(_table(case))


def _table(case: Scenario) -> list[str]:
    """The doctors and nurses that one thinks of first, and one of the parents."""
    musts = [one.id for one in case.people if one.need == "must"]
    parents = [one.id for one in case.people if one.discipline == "parents"]
    return [*musts[:3], *parents[:1]]


def _plan(case: Scenario) -> Iterator[d.Decision]:
    yield d.SlotChosen(slot=case.slots[0].id)
    for question in case.questions:
        second = question.options[1 if len(question.options) > 1 else 0]
        yield d.ChoiceMade(question=question.id, option=second.id)
    yield d.RoleAssigned(role="chair", person=_table(case)[0])
    yield d.TaskTicked(task="send-calendar-request", done=True)
    yield from parts.place([item.id for item in case.agenda], "meeting")


def _meet(case: Scenario) -> Iterator[d.Decision]:
    yield from parts.moves("meeting", ("welcome",))
    yield from parts.discuss("meeting", [item.id for item in case.agenda], _table(case), 3)
    yield from parts.moves("meeting", ("close",))


def _agree(case: Scenario) -> Iterator[d.Decision]:
    """Agreements that sound good, without a name or a moment."""
    drafts = [one for one in case.agreements if one.tempting][:3]
    yield from parts.agree(drafts)
    yield d.TaskTicked(task="minutes-decisions", done=True)
    for sharing in case.closing.share:
        yield d.SharingSet(person=sharing.person, share="yes")
