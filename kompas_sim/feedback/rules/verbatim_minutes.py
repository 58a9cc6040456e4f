"""Minutes that write down every word."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, finding
from kompas_sim.feedback.tasks_due import TEMPTING
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "verbatim-minutes"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-129", "K-130", "K-131")


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The tempting task is on the list."""
    if TEMPTING in plan.tasks:
        yield finding(RULE, "look", cites=ITEMS, subject=f"task:{TEMPTING}")
