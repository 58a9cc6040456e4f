"""An agreement holds details by which the family can be recognised."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "pii-in-agreement"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("N-092",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The agreements in which identifying data was read, together, by their numbers."""
    numbers = [each.agreement.agreement for each in seen(case, plan) if each.identifying]
    if numbers:
        yield finding(RULE, "look", cites=ITEMS, numbers=listed(map(str, numbers)))
