"""No goal was written."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import goal_of
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "no-goal"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-017", "K-019", "K-022")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """An empty goal, with what this case is about as a start."""
    if goal_of(case, plan) is None:
        yield finding(RULE, "ask", why=case.goal.why, cites=ITEMS)
