"""A task that the method names and that has no place in this case."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "task-that-does-not-apply"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-003",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Tasks that the case excuses and the trainee put on the list: an explanation, no more."""
    ticked = [task for task in case.closing.not_applicable if task.id in plan.tasks]
    if ticked:
        why = " ".join(task.why for task in ticked)
        yield finding(RULE, "explain", why=why, cites=ITEMS, number=len(ticked))
