"""Praise: a goal of which one can tell afterwards whether it was reached."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import goal_of
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "goal-concrete"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-017", "K-022")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A goal that is read as concrete, without anything to look at again."""
    reading = goal_of(case, plan)
    if reading and reading.verdict == "concrete" and not reading.flags:
        yield finding(RULE, "good", why=case.goal.why, cites=ITEMS)
