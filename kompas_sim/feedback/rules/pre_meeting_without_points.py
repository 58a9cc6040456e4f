"""There is a pre-meeting, and nothing to discuss in it."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import nothing_placed
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "pre-meeting-without-points"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-143", "K-024", "K-072")


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The trainee chose to hold a pre-meeting and put nothing in it."""
    if plan.has_pre_meeting() and not plan.room("pre-meeting") and not nothing_placed(plan):
        yield finding(RULE, "ask", cites=ITEMS)
