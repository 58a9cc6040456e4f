"""Participants: cards by discipline in the order of the method, and room to say why (K-025 to K-050).

What the case thinks of a person stays in the kernel, and so does everything that hints at it: role cards and
ready-made reasons exist for some people only, so that merely showing them would tell who is needed.
"""

from __future__ import annotations

from kompas_sim.attempt.presence import FAMILY
from kompas_sim.method.disciplines import Discipline, load_disciplines
from kompas_sim.scenario.people import Person
from kompas_sim.widgets.screens.look_back import look_back
from kompas_sim.widgets.screens.questions import questions
from kompas_sim.widgets.view import Json, View

REPRESENTATIVES = 2
"""How many people of one discipline the method advises at most (K-050)."""


def body(view: View) -> Json:
    """The groups of people, who is chosen, where the plan deviates from the method, and the questions."""
    return {
        "groups": [
            _group(view, discipline, people)
            for discipline in load_disciplines().values()
            if (people := _people_of(view, discipline))
        ],
        "chosen": [view.case.names[one] for one in view.training.plan.invited],
        "deviations": deviations(view),
        "questions": questions(view, "participants"),
        "lookBack": look_back(view),
    }


def initials(name: str) -> str:
    """``RB`` for "Roelof Berkelder", ``S`` for "Sanne"."""
    parts = [part for part in name.split() if part[0].isalpha()]
    return "".join(part[0].upper() for part in (parts[:1] + parts[1:][-1:]))


def deviations(view: View) -> list[Json]:
    """Where the list differs from what the method asks as a rule, once there is a list.

    Nobody of a core discipline (K-026 to K-030), or somebody of another one (K-031). The family is left
    out: whether they come is for the questions.
    """
    if not view.training.plan.invited:
        return []
    found: list[Json] = []
    for discipline in load_disciplines().values():
        people = _people_of(view, discipline)
        chosen = [person for person in people if _is_invited(view, person)]
        if discipline.standing == "core" and not chosen:
            found += [_deviation(view, person, "left-out") for person in people]
        elif discipline.standing != "core" and discipline.id not in FAMILY:
            found += [_deviation(view, person, "added") for person in chosen]
    return found


def _deviation(view: View, person: Person, kind: str) -> Json:
    given = view.training.plan.reasons.get(f"person:{person.id}")
    return {
        "topic": f"person:{person.id}",
        "name": person.name,
        "role": person.role,
        "kind": kind,
        "reason": given.reason if given else None,
        "text": given.text if given else "",
    }


def _group(view: View, discipline: Discipline, people: list[Person]) -> Json:
    chosen = sum(_is_invited(view, person) for person in people)
    return {
        "id": discipline.id,
        "name": discipline.name,
        "many": chosen if chosen > REPRESENTATIVES and discipline.id not in FAMILY else 0,
        "people": [_card(view, person) for person in people],
    }


def _card(view: View, person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "initials": initials(person.name),
        "role": person.role,
        "organisation": person.organisation,
        "invited": _is_invited(view, person),
    }


def _people_of(view: View, discipline: Discipline) -> list[Person]:
    return [person for person in view.case.people if person.discipline == discipline.id]


def _is_invited(view: View, person: Person) -> bool:
    return person.id in view.training.plan.invited
