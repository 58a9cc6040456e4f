"""Praise: the table is no larger than the goal asks for."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.table import invited_people, missing_musts
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "table-kept-small"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-031", "K-050")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The core is there and nobody who is not needed now; one of those left out shows why that helps."""
    invited = invited_people(case, plan)
    left_out = [p for p in case.people if p.need == "not-now" and p.id not in plan.invited]
    nobody_extra = all(person.need != "not-now" for person in invited)
    if left_out and nobody_extra and not missing_musts(case, plan):
        example = max(left_out, key=lambda person: person.burden)
        yield finding(RULE, "good", why=example.why, cites=ITEMS, number=len(invited), name=example.name)
