"""More minutes are planned in a room than it has for content."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import MEETING_ROOMS, room_minutes
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.method.rooms import room as room_named
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "room-over-budget"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-052", "K-053")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each room that is too full; a few minutes over is an explanation, since times are approximate (T10)."""
    for room in MEETING_ROOMS:
        frame, minutes = room_named(room), room_minutes(case, plan, room)
        use = frame.time_use(minutes)
        if use != "within":
            yield finding(
                RULE,
                "explain" if use == "about" else "look",
                variant=f"{use}.{room}",
                cites=(frame.item,),
                subject=f"room:{room}",
                extension=True,
                minutes=minutes,
                content=frame.content_minutes,
                total=frame.minutes,
            )
