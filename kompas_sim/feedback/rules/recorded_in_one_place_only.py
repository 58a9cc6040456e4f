"""Agreements go into the care plan or into the health record, and not into both."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.feedback.tasks_due import RECORDS, half_recorded
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "recorded-in-one-place-only"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-125", "K-126", "K-134", "K-135")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each pair of places of which one is missing (T20): who looks in the other one finds nothing."""
    for pair in RECORDS:
        missing = half_recorded(case, plan, pair)
        if missing:
            subject = f"task:{missing.id}"
            yield finding(RULE, "look", variant=missing.id, cites=ITEMS, subject=subject, asks_reason=True)
