"""Praise: what is on the agenda can be finished."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import MEETING_ROOMS, room_minutes
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.method.rooms import room as room_named
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "within-time"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-052", "K-053", "N-043")

HALF_FULL = 0.5
"""How full the meeting is at least: an almost empty agenda is no art. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Every room stays within its content time, and the meeting is at least half full."""
    minutes = {room: room_minutes(case, plan, room) for room in MEETING_ROOMS}
    fits = all(room_named(room).time_use(each) == "within" for room, each in minutes.items())
    if fits and minutes["meeting"] >= HALF_FULL * room_named("meeting").content_minutes:
        yield finding(RULE, "good", cites=ITEMS, extension=True, minutes=minutes["meeting"])
