"""Nobody knows when they speak again."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "follow-up-missing"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-120", "K-124")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """No day for a next talk."""
    if plan.follow_up_days is None:
        yield finding(RULE, "ask", why=case.closing.follow_up_why, cites=ITEMS)
