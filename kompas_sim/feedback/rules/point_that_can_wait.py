"""A point takes time from this table that is better used elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import first_mention_of_limits, room_credit, rooms_of
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import apart
from kompas_sim.feedback.say import USEFUL, explained, finding, listed, weighed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem

STEP: StepName = "agenda"
RULE = "point-that-can-wait"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-062", "K-143", "N-043")


SEPARATELY = 2
"""How many points get a question of their own; the others share one."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Points that the case would settle in another way, with that way; those that take most time first."""
    where = rooms_of(plan)
    waiting = [
        item
        for item in case.agenda
        if item.room == "parked"
        and where.get(item.id) not in (None, "parked")
        and not first_mention_of_limits(item)
        and room_credit(item, where[item.id]) < 1
    ]
    waiting.sort(key=lambda item: -item.minutes)
    separate, others = apart(case, plan, waiting, "agenda", SEPARATELY)
    for item in separate:
        yield weighed(case, plan, _finding(item), item.title)
    if others:
        points = listed(f"‘{item.title}’" for item in others)
        why = explained((f"‘{item.title}’", item.parked_as or item.why) for item in others)
        yield finding(RULE, "ask", variant="more", why=why, cites=ITEMS, subject="points:wait", points=points)


def _finding(item: AgendaItem) -> Finding:
    return finding(
        RULE,
        "ask",
        variant="instead" if item.parked_as else "",
        why=item.why,
        cites=(*ITEMS, *item.items),
        subject=f"agenda:{item.id}",
        point=item.title,
        instead=item.parked_as or "",
    )
