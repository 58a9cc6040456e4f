"""Praise: what cannot wait comes first."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import MEETING_ROOMS
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "urgent-first"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-062",)

FEWEST = 2
"""With fewer points there is no order to praise."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The meeting has its points from most to least urgent, and begins with an urgent one."""
    for room in reversed(MEETING_ROOMS):
        items = [case.agenda_by_id[item] for item in plan.room(room)]
        urgencies = [item.urgency for item in items]
        highest = max(item.urgency for item in case.agenda)
        if len(items) >= FEWEST and urgencies[0] == highest:
            if urgencies == sorted(urgencies, reverse=True):
                yield finding(RULE, "good", why=items[0].why, cites=ITEMS, point=items[0].title)
            return
