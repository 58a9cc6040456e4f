"""Which facts can come to the table with these people and this agenda, whatever the talks take in minutes."""

from __future__ import annotations

from typing import Literal

from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import present
from kompas_sim.feedback.agenda_points import MEETING_ROOMS, chances, rooms_of
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Fact

Because = Literal["holder-absent", "not-discussed"]


LIKELY = 0.5
"""From which chance of being finished in time a point is expected to be. Our choice."""


def heard(case: Scenario, plan: Plan) -> tuple[Fact, ...]:
    """Facts of which a holder is in the room in which their point is discussed, probably in time."""
    missing = {fact.id for fact, _ in unheard(case, plan)}
    chance = chances(case, plan)
    return tuple(
        fact
        for fact in case.facts
        if plan.slot and fact.id not in missing and chance[fact.agenda_item] >= LIKELY
    )


def unheard(case: Scenario, plan: Plan) -> tuple[tuple[Fact, Because], ...]:
    """Facts that cannot surface, and why; none as long as no moment was chosen: then there is no meeting."""
    if plan.slot not in case.slots_by_id:
        return ()
    rooms = rooms_of(plan)
    there = {room: set(present(case, plan, room)) for room in MEETING_ROOMS}
    found: list[tuple[Fact, Because]] = []
    for fact in case.facts:
        room = rooms.get(fact.agenda_item)
        if room is None or room == "parked":
            found.append((fact, "not-discussed"))
        elif not there[room] & set(fact.held_by):
            found.append((fact, "holder-absent"))
    return tuple(found)
