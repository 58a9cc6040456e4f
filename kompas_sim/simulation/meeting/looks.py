"""What the chair can see and hear: how people are doing, who has spoken, how the point went. Never what they hold."""

from __future__ import annotations

from typing import Literal

from kompas_sim.scenario.people import Person
from kompas_sim.simulation.meeting.lines import lacks_interpreter
from kompas_sim.simulation.meeting.script import script_of
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD, SAFETY, TRUST, State
from kompas_sim.simulation.meeting.table import Room, Table

Mood = Literal["well", "tense", "overwhelmed", "not-following"]
Group = Literal["doctor", "nurse", "gp", "team", "coordinator", "parent", "child", "other"]

VERY_MUCH, MUCH, LITTLE = 3, 2, 1
"""From which overload somebody looks overwhelmed, or tense; and how little trust or safety shows as tense."""

_GROUPS: dict[str, Group] = {
    "treating-specialist": "doctor",
    "general-practitioner": "gp",
    "nursing": "nurse",
    "independent-nurse": "nurse",
    "comfort-team": "team",
    "nurse-practitioner": "team",
    "integrated-care-network": "coordinator",
    "client-supporter": "coordinator",
    "parents": "parent",
    "child": "child",
}


def group_of(person: Person) -> Group:
    """The role group that somebody speaks with when the case has nothing of their own."""
    return _GROUPS.get(person.discipline, "other")


def mood_of(table: Table, state: State, person: str) -> Mood:
    """How somebody is doing, as far as it shows (``ui.meeting.mood.<mood>``)."""
    place = 3 * script_of(table).names.people[person]
    trust, safety, overload = (state.mood[place + scale] for scale in (TRUST, SAFETY, OVERLOAD))
    if overload >= FULL and person in table.family:
        return "not-following"
    if overload >= VERY_MUCH:
        return "overwhelmed"
    return "tense" if overload >= MUCH or min(trust, safety) <= LITTLE else "well"


def is_over(table: Table, state: State) -> bool:
    """Whether there is no room left to be in: the meeting has ended, or there never was one."""
    return state.room >= len(table.rooms)


def room_now(table: Table, state: State) -> Room | None:
    """The room that is open, or nothing when it is over."""
    return None if is_over(table, state) else table.rooms[state.room]


def time_is_up(table: Table, state: State) -> bool:
    """Whether only closing moves are left in this room."""
    room = room_now(table, state)
    return room is None or state.minute >= room.content_ends


def open_point(table: Table, state: State) -> str | None:
    """The point that is being discussed."""
    return None if state.point < 0 else table.items[state.point].id


def points(table: Table, state: State, what: Literal["opened", "finished", "parked"]) -> tuple[str, ...]:
    """The points that were opened, summed up after a talk, or set aside."""
    return tuple(item.id for n, item in enumerate(table.items) if getattr(state, what) >> n & 1)


def facts_heard(table: Table, state: State) -> dict[str, tuple[str, ...]]:
    """What surfaced, with everybody who was in a room where it did."""
    found: dict[str, tuple[str, ...]] = {}
    for n, fact in enumerate(table.case.facts):
        rooms = [room for room, heard in zip(table.rooms, state.heard, strict=True) if heard >> n & 1]
        if rooms:
            found[fact.id] = tuple(dict.fromkeys(person for room in rooms for person in room.present))
    return found


def spoke_on_point(table: Table, state: State) -> tuple[str, ...]:
    """Who said something since this point was opened."""
    return tuple(person for n, person in enumerate(table.people) if state.spoke >> n & 1)


def not_understood(table: Table, state: State, person: str) -> bool:
    """Whether somebody needs an interpreter who is not in the room."""
    room = room_now(table, state)
    return room is not None and lacks_interpreter(table.case, person, set(room.present))
