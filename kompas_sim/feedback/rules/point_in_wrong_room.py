"""A point stands in the meeting that belongs among colleagues first, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import room_credit, rooms_of
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import apart
from kompas_sim.feedback.say import CORE, finding, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem

STEP: StepName = "agenda"
RULE = "point-in-wrong-room"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-143", "K-033", "K-089")

SEPARATELY = 3
"""How many points get a question of their own, those that fit least first; the others in one."""

FINE = 0.6
"""From which credit another room is fine and nothing needs to be said. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Points that belong at this table and stand in the other room, with the case's reason."""
    where = rooms_of(plan)
    astray = [
        item
        for item in case.agenda
        if item.room != "parked"
        and where.get(item.id) not in (None, "parked", item.room)
        and room_credit(item, where[item.id]) < FINE
    ]
    astray.sort(key=lambda item: (room_credit(item, where[item.id]), -item.urgency))
    separate, others = apart(case, plan, astray, "agenda", SEPARATELY)
    for item in separate:
        yield weighed(case, plan, _finding(item), item.title)
    if others:
        points = ", ".join(f"‘{item.title}’" for item in others)
        yield finding(RULE, "ask", variant="more", cites=ITEMS, subject="points:room", points=points)


def _finding(item: AgendaItem) -> Finding:
    return finding(
        RULE,
        "ask",
        variant=f"to-{item.room}",
        why=item.why,
        cites=("K-143", *item.items),
        subject=f"agenda:{item.id}",
        point=item.title,
    )
