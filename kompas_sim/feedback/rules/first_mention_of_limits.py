"""Treatment limits would be raised for the first time in the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import first_mention_of_limits, room_credit, rooms_of
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "first-mention-of-limits"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-092",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A point about limits that the case keeps off the table, put on it (T9)."""
    where = rooms_of(plan)
    for item in case.agenda:
        room = where.get(item.id)
        if first_mention_of_limits(item) and room in ("pre-meeting", "meeting"):
            if room_credit(item, room):
                continue
            seen = finding(
                RULE,
                "look",
                variant=room,
                why=item.why,
                cites=(*ITEMS, *item.items),
                subject=f"agenda:{item.id}",
                point=item.title,
                instead=item.parked_as or "",
            )
            yield weighed(case, plan, seen, item.title)
