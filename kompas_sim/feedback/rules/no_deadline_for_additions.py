"""Nobody knows until when the care plan and the agenda can be added to."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.feedback.steps.planning import deadline_has_passed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "no-deadline-for-additions"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-063", "K-069")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """No deadline, one on the day itself, or one that lies before today."""
    if plan.deadline_days is None:
        variant = "none"
    elif deadline_has_passed(case, plan):
        variant = "passed"
    elif plan.deadline_days == 0:
        variant = "same-day"
    else:
        return
    yield finding(RULE, "ask", variant=variant, cites=ITEMS)
