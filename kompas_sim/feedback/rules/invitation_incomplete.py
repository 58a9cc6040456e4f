"""Something that participants need beforehand does not go along with the invitation."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE
from kompas_sim.feedback.tasks_due import open_tasks
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "invitation-incomplete"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-003",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each open task of the invitation; many of them together as one question."""
    yield from open_tasks(case, plan, RULE, "invitation")
