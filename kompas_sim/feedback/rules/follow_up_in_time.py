"""Praise: the next talk is planned, in time."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "follow-up-in-time"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-120", "K-124")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A day within the period that the case advises."""
    first, last = case.closing.follow_up_days
    if plan.follow_up_days is not None and first <= plan.follow_up_days <= last:
        yield finding(RULE, "good", why=case.closing.follow_up_why, cites=ITEMS, days=plan.follow_up_days)
