"""Praise: the questions and problems of this meeting are on paper."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import filled
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "questions-named"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-020", "K-021")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Both fields are filled; the case's own questions stand next to them to compare."""
    if filled(plan, "goal-questions") and filled(plan, "goal-problems"):
        yield finding(RULE, "good", cites=ITEMS, questions=" ".join(case.goal.questions))
