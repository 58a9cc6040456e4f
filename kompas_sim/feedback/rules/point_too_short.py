"""A point gets fewer minutes than a talk about it takes."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import MEETING_ROOMS, planned_minutes
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "point-too-short"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-053",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Points with less than the shortest talk that the case expects; minutes are our extension (T11)."""
    placed = (case.agenda_by_id[item] for room in MEETING_ROOMS for item in plan.room(room))
    short = [item for item in placed if planned_minutes(plan, item) < item.minutes - item.spread]
    if short:
        points = listed(
            f"‘{item.title}’ ({planned_minutes(plan, item)} → {item.minutes} min)" for item in short
        )
        yield finding(RULE, "look", cites=ITEMS, extension=True, points=points)
