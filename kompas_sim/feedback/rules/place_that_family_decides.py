"""A place at the table about which the family has the say."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import standing
from kompas_sim.feedback.say import DETAIL, called, finding, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "place-that-family-decides"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("N-073", "N-074")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Someone of the family's own circle who was invited, or about whom the trainee gave a reason."""
    for person in case.people:
        subject = f"person:{person.id}"
        invited = person.id in plan.invited
        if person.need == "family-decides" and (invited or standing(case, plan, subject)):
            seen = finding(
                RULE,
                "ask",
                why=person.why,
                cites=(*person.items, *ITEMS),
                subject=subject,
                name=called(person),
            )
            yield weighed(case, plan, seen, called(person))
