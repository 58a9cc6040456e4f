"""Praise: whoever looks, at home or in hospital, finds the agreements."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "recorded-in-both-places"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-125", "K-126")


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements in the care plan and in the health record."""
    if {"record-in-care-plan", "record-in-health-record"} <= plan.tasks:
        yield finding(RULE, "good", cites=ITEMS)
