"""A point that belongs at this table is not on the agenda."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import nothing_placed, room_credit, rooms_of
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import apart
from kompas_sim.feedback.say import CORE, finding, listed, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "urgent-point-left-out"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-062", "K-111")

SEPARATELY = 3
"""How many points get a question of their own, most urgent first; the others are named together."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Points without a place or parked without credit; silent while the agenda is empty."""
    if nothing_placed(plan):
        return
    where = rooms_of(plan)
    left = [
        item
        for item in case.agenda
        if item.room != "parked"
        and where.get(item.id) in (None, "parked")
        and not room_credit(item, where.get(item.id))
    ]
    left.sort(key=lambda item: -item.urgency)
    separate, others = apart(case, plan, left, "agenda", SEPARATELY)
    for item in separate:
        seen = finding(
            RULE,
            "ask",
            why=item.why,
            cites=(*item.items, *ITEMS),
            subject=f"agenda:{item.id}",
            point=item.title,
        )
        yield weighed(case, plan, seen, item.title)
    if others:
        points = listed(f"‘{item.title}’" for item in others)
        yield finding(RULE, "ask", variant="more", cites=ITEMS, subject="points:left-out", points=points)
