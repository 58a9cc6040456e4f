"""A point takes time from this table that is better used elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import first_mention_of_limits, room_credit, rooms_of
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "point-that-can-wait"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-062", "K-143", "N-043")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Points that the case would settle in another way, with that way."""
    where = rooms_of(plan)
    for item in case.agenda:
        room = where.get(item.id)
        if item.room != "parked" or room in (None, "parked") or first_mention_of_limits(item):
            continue
        if room_credit(item, room) < 1:
            seen = finding(
                RULE,
                "ask",
                variant="instead" if item.parked_as else "",
                why=item.why,
                cites=(*ITEMS, *item.items),
                subject=f"agenda:{item.id}",
                point=item.title,
                instead=item.parked_as or "",
            )
            yield weighed(case, plan, seen, item.title)
