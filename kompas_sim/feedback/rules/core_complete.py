"""Praise: everybody who has to answer for something themselves is at the table."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.table import missing_musts
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "participants"
RULE = "core-complete"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-025", "K-026", "K-027", "K-028", "K-029")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """All must-haves of the case are invited."""
    if not missing_musts(case, plan):
        roles = " · ".join(person.role for person in case.people if person.need == "must")
        yield finding(RULE, "good", cites=ITEMS, roles=roles)
