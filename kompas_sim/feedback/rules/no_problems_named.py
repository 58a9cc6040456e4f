"""Nobody could tell which problems the meeting has to discuss."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import filled
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "no-problems-named"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-021",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The field for problems is empty; the first problem of the case shows the way."""
    if not filled(plan, "goal-problems"):
        yield finding(RULE, "ask", cites=ITEMS, problem=case.goal.problems[0])
