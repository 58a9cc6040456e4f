"""No moment was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "no-slot"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-051",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A plan without a moment."""
    if plan.slot not in case.slots_by_id:
        yield finding(RULE, "ask", cites=ITEMS)
