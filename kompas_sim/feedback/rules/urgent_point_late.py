"""An urgent point comes after one that is less urgent."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agenda_points import MEETING_ROOMS
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import AgendaItem

STEP: StepName = "agenda"
RULE = "urgent-point-late"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-062",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The largest such step back in each room."""
    for room in MEETING_ROOMS:
        items = [case.agenda_by_id[item] for item in plan.room(room)]
        worst = _worst(items)
        if worst:
            earlier, later = worst
            yield finding(
                RULE,
                "look",
                variant=room,
                why=later.why,
                cites=ITEMS,
                subject=f"room:{room}",
                point=later.title,
                earlier=earlier.title,
            )


def _worst(items: list[AgendaItem]) -> tuple[AgendaItem, AgendaItem] | None:
    """Of all pairs in the wrong order the one that differs most in urgency, the furthest apart first."""
    pairs = [
        (later.urgency - earlier.urgency, late - early, earlier, later)
        for early, earlier in enumerate(items)
        for late, later in enumerate(items)
        if early < late and later.urgency > earlier.urgency
    ]
    return max(pairs, key=lambda pair: pair[:2])[2:] if pairs else None
