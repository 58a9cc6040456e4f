"""Praise: colleagues first talk about what is technical, and the meeting is about the family."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import MEETING_ROOMS
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "rooms-well-chosen"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-143", "K-033", "K-089")

MOST = 0.8
"""From which share of the points in their best room this is worth praise. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Both rooms are used and most of their points stand where the case would put them."""
    rooms = {item: room for room in MEETING_ROOMS for item in plan.room(room)}
    right = [case.agenda_by_id[item] for item, room in rooms.items() if case.agenda_by_id[item].room == room]
    example = next((item for item in right if item.room == "pre-meeting"), None)
    if example and plan.room("meeting") and len(right) >= MOST * len(rooms):
        yield finding(RULE, "good", why=example.why, cites=ITEMS, point=example.title)
