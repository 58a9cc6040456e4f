"""A fact that can never come up: its holders are never at a table where its point can be."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.base import RoomId
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S150"
SEVERITY: Severity = "error"

FAMILY = ("parents", "child", "informal-care")
"""The family is not at the pre-meeting of professionals."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """For each fact: a room where its point may be, and a holder who can sit there."""
    for number, fact in enumerate(scenario.facts):
        item = scenario.agenda_by_id.get(fact.agenda_item)
        holders = [scenario.people_by_id[one] for one in fact.held_by if one in scenario.people_by_id]
        if item is None or not holders:
            continue
        rooms = {item.room, *item.also} - {"parked"}
        if not any(_can_be_there(scenario, holder, rooms) for holder in holders):
            yield Finding(("facts", number), {"word": fact.id, "item": item.id})


def _can_be_there(scenario: Scenario, holder: Person, rooms: set[RoomId]) -> bool:
    """Whether this person can be in one of the rooms on some moment."""
    open_to = rooms - {"pre-meeting"} if holder.discipline in FAMILY else rooms
    return bool(open_to) and any(holder.id in slot.availability for slot in scenario.slots)
