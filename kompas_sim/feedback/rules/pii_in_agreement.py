"""An agreement holds details by which the family can be recognised."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_seen import seen
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "pii-in-agreement"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("N-092",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each agreement in which identifying data was read."""
    for each in seen(case, plan):
        if each.reading.pii:
            number = each.agreement.agreement
            yield finding(RULE, "look", cites=ITEMS, subject=f"agreement:{number}", number=number)
