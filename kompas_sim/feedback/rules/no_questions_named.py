"""Nobody could tell which questions the meeting has to answer."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import filled
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "no-questions-named"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-020",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The field for questions is empty; the first question of the case shows the way."""
    if not filled(plan, "goal-questions"):
        yield finding(RULE, "ask", cites=ITEMS, question=case.goal.questions[0])
