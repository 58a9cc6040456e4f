"""Someone who would help with this goal is not invited."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import apart
from kompas_sim.feedback.say import USEFUL, called, explained, finding, listed, weighed
from kompas_sim.feedback.table import parents_invited
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "useful-person-left-out"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-031",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody who should be there, with a question each; those who could be there in one explanation.

    Says nothing while nobody is invited: then there are better questions to ask.
    """
    if not plan.invited:
        return
    left_out = [person for person in case.people if person.id not in plan.invited]
    should = [p for p in left_out if p.need == "should" and not _told_elsewhere(case, plan, p)]
    reasoned, could = apart(case, plan, [p for p in left_out if p.need == "could"], "person", 0)
    for person in (*should, *reasoned):
        seen = finding(
            RULE,
            "ask",
            variant="should",
            why=person.why,
            cites=(*person.items, *ITEMS),
            subject=f"person:{person.id}",
            name=called(person),
        )
        yield weighed(case, plan, seen, called(person))
    if could:
        yield finding(
            RULE,
            "explain",
            variant="could",
            why=explained((person.name, person.why) for person in could),
            cites=(*ITEMS, *(item for person in could for item in person.items)),
            subject="people:could",
            names=listed(called(person) for person in could),
        )


def _told_elsewhere(case: Scenario, plan: Plan, person: Person) -> bool:
    """Parents have a rule of their own as long as none of them is invited."""
    return person.discipline == "parents" and not parents_invited(case, plan)
