"""No point has a place in one of the two meetings."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import nothing_placed
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "empty-agenda"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-061", "K-062", "K-143")


def see(_case: Scenario, plan: Plan) -> Iterator[Finding]:
    """An agenda without points."""
    if nothing_placed(plan):
        yield finding(RULE, "ask", cites=ITEMS)
