"""Praise: participants can prepare, and have time to add something."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.steps.planning import deadline_has_passed
from kompas_sim.feedback.tasks_due import undone
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "invitation-whole"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-060", "K-061", "K-063", "K-070")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Every task of the invitation is on the list, with a deadline that can do its work."""
    if not undone(case, plan, "invitation") and plan.deadline_days and not deadline_has_passed(case, plan):
        yield finding(RULE, "good", cites=ITEMS)
