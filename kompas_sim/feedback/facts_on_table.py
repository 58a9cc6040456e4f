"""Which facts came to the table; before a word is said, which can come with these people and this agenda."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.presence import present
from kompas_sim.feedback.agenda_points import MEETING_ROOMS, chances, rooms_of
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.table import Fact
from kompas_sim.simulation.meeting.afterwards import Because, unsaid

LIKELY = 0.5
"""From which chance of being finished in time a point is expected to be. Our choice."""


def heard(case: Scenario, plan: Plan) -> tuple[Fact, ...]:
    """Facts that surfaced. Before that: those of which a holder is in the room in which their point is discussed,
    probably in time."""
    talk = held(case, plan)
    if talk:
        return tuple(fact for n, fact in enumerate(case.facts) if talk.state.surfaced >> n & 1)
    missing = {fact.id for fact, _ in unheard(case, plan)}
    chance = chances(case, plan)
    return tuple(
        fact
        for fact in case.facts
        if plan.slot and fact.id not in missing and chance[fact.agenda_item] >= LIKELY
    )


def unheard(case: Scenario, plan: Plan) -> tuple[tuple[Fact, Because], ...]:
    """Facts that did not surface, and why. Before a word is said: those that cannot; none as long as no moment
    was chosen, since then there is no meeting."""
    talk = held(case, plan)
    if talk:
        return tuple((case.facts_by_id[each.fact], each.because) for each in unsaid(talk))
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
