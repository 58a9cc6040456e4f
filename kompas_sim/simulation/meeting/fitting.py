"""A few moves that fit the moment, for a chair who wants to choose from a short list.

They follow from what a chair can see: the phase, who has not spoken on this point, words that fell and were not
explained, who looks overwhelmed, whether the point was talked about. Never from what somebody would answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.simulation.meeting.kinds import CLOSING, KINDS, NUMBER, START, can_be_made_in
from kompas_sim.simulation.meeting.legal import legal
from kompas_sim.simulation.meeting.looks import (
    mood_of,
    points,
    room_now,
    spoke_on_point,
    time_is_up,
)
from kompas_sim.simulation.meeting.state import State
from kompas_sim.simulation.meeting.table import Room, Table

MOST, LEAST = 6, 3
"""How many moves are offered at a time. Our choice."""

TALKED = 2
"""From so many people on a point there is something to sum up."""


def fitting(table: Table, state: State) -> tuple[MoveMade, ...]:
    """Three to six moves that fit now, most fitting first; none when it is over.

    A work agreement is not among them: it has its own place, whenever one can be made.
    """
    room = room_now(table, state)
    if room is None:
        return ()
    possible = {_key(move): move for move in legal(table, state) if move.move != "agree"}
    wanted = dict.fromkeys(_wanted(table, state, room))
    found = list(islice((possible[key] for key in wanted if key in possible), MOST))
    rest = (move for move in possible.values() if move not in found)
    return (*found, *islice(rest, max(0, LEAST - len(found))))


_Key = tuple[MoveKind, str | None]


def _key(move: MoveMade) -> _Key:
    return move.move, move.person or move.item


def _wanted(table: Table, state: State, room: Room) -> Iterator[_Key]:
    """What a chair would think of, in that order; whether it can be done now is for others to say."""
    if time_is_up(table, state):
        yield from _to_close(state, room)
    elif state.point < 0:
        yield from _between(table, state, room)
    else:
        yield from _needs(table, state, room)
        yield from _on_point(table, state, room)


def _to_close(state: State, room: Room) -> Iterator[_Key]:
    if state.point >= 0:
        yield "summarise", None
    yield from ((kind, None) for kind in CLOSING if can_be_made_in(kind, room.id))
    yield "summarise", None
    yield "close", None


def _between(table: Table, state: State, room: Room) -> Iterator[_Key]:
    """No point is open: begin, go on to the next point, or round off."""
    opened, parked = points(table, state, "opened"), points(table, state, "parked")
    left = [item for item in room.agenda if item not in (*opened, *parked)]
    if not any(item in opened for item in room.agenda):
        yield from islice(((kind, None) for kind in START if not _done(state, kind)), MOST - 1)
    yield from (("open-point", item) for item in left[:2])
    yield from _needs(table, state, room)
    yield "make-room", None
    if not left:
        yield from _to_close(state, room)


def _needs(table: Table, state: State, room: Room) -> Iterator[_Key]:
    """What somebody shows that they need."""
    moods = {person: mood_of(table, state, person) for person in room.present}
    if state.jargon and any(person in table.family for person in room.present):
        yield "explain", None
    for person, mood in moods.items():
        if mood in ("overwhelmed", "not-following"):
            yield "breathe", None
            yield "check-back", person


def _on_point(table: Table, state: State, room: Room) -> Iterator[_Key]:
    spoke = spoke_on_point(table, state)
    quiet = [person for person in room.present if person not in spoke]
    if len(spoke) >= TALKED:
        yield "summarise", None
    for person in quiet[:3]:
        yield ("invite-to-tell" if person in table.family else "ask"), person
    if not _done(state, "make-room"):
        yield "make-room", None
    yield "summarise", None
    yield "bring-back", None


def _done(state: State, kind: MoveKind) -> bool:
    return bool(state.done[state.room] >> NUMBER[kind] & 1) and KINDS[kind].phase != "any"
