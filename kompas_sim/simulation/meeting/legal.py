"""Which moves can be made now, and why another one cannot."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.attempt.refusals import Refusal
from kompas_sim.method.rooms import RoomId
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.simulation.meeting.earning import SUMMED_UP, once_bit
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS, NUMBER, can_be_made_in
from kompas_sim.simulation.meeting.outcome import Act
from kompas_sim.simulation.meeting.script import RoomScript, Script, script_of
from kompas_sim.simulation.meeting.state import State
from kompas_sim.simulation.meeting.table import Table


def legal(table: Table, state: State) -> tuple[MoveMade, ...]:
    """Every move that can be made now, in the order of the kinds, then of people and points.

    ``agree`` stands in it once and without an agreement: what is agreed is for the chair to say.
    """
    script = script_of(table)
    return tuple(as_move(script, state, act) for act in acts(script, state))


def refusal(table: Table, state: State, move: MoveMade) -> Refusal | None:
    """Why a move cannot be made now (``refusal.move-…``), or nothing when it can."""
    script = script_of(table)
    if state.room >= len(script.rooms):
        return Refusal("move-no-meeting" if not script.rooms else "move-meeting-over")
    room = script.rooms[state.room]
    if move.room != room.room.id:
        return Refusal("move-other-room")
    if not can_be_made_in(move.move, room.room.id):
        return Refusal("move-not-in-this-room")
    return _refuse_time(script, state, move) or _refuse_target(script, room, state, move)


def acts(script: Script, state: State) -> Iterator[Act]:
    """The moves that can be made now, in numbers; an agreement without its topics."""
    if state.room >= len(script.rooms):
        return
    room = script.rooms[state.room]
    for number, kind in enumerate(MOVE_KINDS):
        if can_be_made_in(kind, room.room.id) and can_be_made(script, room, state, kind):
            for target in targets(room, state, kind):
                yield Act(number, target)


def as_move(script: Script, state: State, act: Act) -> MoveMade:
    """A move in words."""
    kind = MOVE_KINDS[act.kind]
    person = script.people[act.target] if KINDS[kind].whom else None
    item = script.items[act.target].id if kind == "open-point" else None
    return _move(script.rooms[state.room].room.id, kind, person, item)


@lru_cache(maxsize=1024)
def _move(room: RoomId, kind: MoveKind, person: str | None, item: str | None) -> MoveMade:
    """Made once: the same moves are offered again and again."""
    return MoveMade(room=room, move=kind, person=person, item=item)


def can_be_made(script: Script, room: RoomScript, state: State, kind: MoveKind) -> bool:
    """Whether a kind of move fits the moment, whomever or whatever it is about."""
    rule = KINDS[kind]
    if rule.phase in ("start", "content") and state.minute >= room.room.content_ends:
        return False
    if rule.once and state.done[state.room] >> NUMBER[kind] & 1:
        return False
    if kind == "summarise" and state.point < 0:
        return _something_to_sum_up(script, room, state)
    return not (rule.needs_point and state.point < 0)


def targets(room: RoomScript, state: State, kind: MoveKind) -> tuple[int, ...]:
    """The people or points that a kind of move can be about now; (-1,) where it is about nothing."""
    if kind == "open-point":
        closed = state.finished | state.parked
        return tuple(n for n in room.items if n != state.point and not closed >> n & 1)
    match KINDS[kind].whom:
        case "anyone":
            return room.present
        case "family":
            return room.family
        case "professional":
            return tuple(person for person in room.present if person not in room.family)
        case None:
            return (-1,)


def _something_to_sum_up(script: Script, room: RoomScript, state: State) -> bool:
    opened = any(state.opened >> n & 1 for n in room.items)
    return opened and not state.earned & once_bit(script, state.room, SUMMED_UP)


def _refuse_time(script: Script, state: State, move: MoveMade) -> Refusal | None:
    room, rule = script.rooms[state.room], KINDS[move.move]
    if rule.phase in ("start", "content") and state.minute >= room.room.content_ends:
        return Refusal("move-time-is-up")
    if rule.needs_point and state.point < 0:
        return Refusal("move-no-point-open")
    if rule.once and state.done[state.room] >> NUMBER[move.move] & 1:
        return Refusal("move-made-already")
    if not can_be_made(script, room, state, move.move):
        return Refusal("move-nothing-to-sum-up")
    return Refusal("move-without-agreement") if move.move == "agree" and move.agreement is None else None


def _refuse_target(script: Script, room: RoomScript, state: State, move: MoveMade) -> Refusal | None:
    if move.move == "open-point":
        return _refuse_point(script, room, state, move.item)
    if KINDS[move.move].whom:
        return _refuse_person(script, room, state, move)
    return None


def _refuse_point(script: Script, room: RoomScript, state: State, name: str | None) -> Refusal | None:
    if name is None:
        return Refusal("move-without-point")
    item = script.table.case.agenda_by_id.get(name)
    said = {"name": item.title if item else name}
    number = script.names.items.get(name)
    if number not in room.items:
        return Refusal("move-point-not-here", said)
    return None if number in targets(room, state, "open-point") else Refusal("move-point-closed", said)


def _refuse_person(script: Script, room: RoomScript, state: State, move: MoveMade) -> Refusal | None:
    if move.person is None:
        return Refusal("move-without-person")
    said = {"name": script.table.case.names.get(move.person, move.person)}
    number = script.names.people.get(move.person)
    if number not in room.present:
        return Refusal("move-person-not-here", said)
    allowed = number in targets(room, state, move.move)
    return (
        None if allowed else Refusal(f"move-not-for-{'family' if number in room.family else 'others'}", said)
    )
