"""Praise: who needs the outcome gets it, and the parents are asked about the others."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "shared-with-care"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-127", "K-136", "N-092")

MOST = 0.8
"""From which share of people judged as the case does this is worth praise. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Most people are judged as the case would; someone about whom the parents are asked shows why."""
    share = case.closing.share
    right = [each for each in share if plan.sharing.get(each.person) == each.share]
    asked = next((each for each in right if each.share == "with-consent"), None)
    if asked and len(right) >= MOST * len(share):
        yield finding(RULE, "good", why=asked.why, cites=ITEMS, name=case.names[asked.person])
