"""A point that does not belong at this table was left without saying where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import nothing_placed, rooms_of
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "point-left-lying"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-143", "K-118")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everything that was neither placed nor parked and belongs elsewhere, in one question."""
    where = rooms_of(plan)
    left = [item for item in case.agenda if item.room == "parked" and item.id not in where]
    if left and not nothing_placed(plan):
        yield finding(RULE, "ask", cites=ITEMS, points=listed(f"‘{item.title}’" for item in left))
