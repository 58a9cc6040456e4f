"""There is a pre-meeting, and it has no goal of its own (T22)."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import filled
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "pre-meeting-without-goal"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-072",)


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The trainee chose to hold a pre-meeting and did not say what it is for."""
    if plan.has_pre_meeting() and not filled(plan, "pre-meeting-goal"):
        yield finding(RULE, "ask", cites=ITEMS)
