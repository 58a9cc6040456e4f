"""Praise: the parents read the minutes and may say what is not right."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "parents-may-comment"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-137", "N-073")


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A comment round for parents and professionals."""
    if {"comments-parents", "comments-professionals"} <= plan.tasks:
        yield finding(RULE, "good", cites=ITEMS)
