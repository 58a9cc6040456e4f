"""Which moves a search tries. Moves that only take time are left out: they never lead to more."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.simulation.meeting.aim import Aim
from kompas_sim.simulation.meeting.earning import (
    BREATHED,
    CHECKED,
    CONTRIBUTIONS,
    EXPLAINED,
    TOO_MUCH,
    VERY_MUCH,
    once_bit,
)
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS, NUMBER, START
from kompas_sim.simulation.meeting.legal import acts
from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.matching import reply_to
from kompas_sim.simulation.meeting.outcome import Act
from kompas_sim.simulation.meeting.script import EVERYBODY, RoomScript
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD, State

_START = sum(1 << NUMBER[kind] for kind in START)
_OPEN, _SUM_UP = NUMBER["open-point"], NUMBER["summarise"]
_LEFT_OUT = frozenset(NUMBER[kind] for kind in ("agree", "close"))


def options(aim: Aim, state: State) -> Iterator[Act]:
    """Moves worth trying while a room talks: agreements and the closing come after them.

    Start moves are tried in the order of the method and before the first point, points in the order of the
    agenda; of the replies that bring nothing, one is tried as long as a point has nothing to sum up yet.
    """
    room, lacking = aim.script.rooms[state.room], _lacks_contributions(state)
    spare: tuple[int, Act] | None = None
    begun = any(state.opened >> n & 1 for n in room.items)
    started = state.done[state.room] & _START
    for act in acts(aim.script, state):
        kind = act.kind
        if kind in _LEFT_OUT or (1 << kind & _START and (begun or started >> kind)):
            continue
        if aim.goal == "best" and _comes_later(room, state, act):
            continue
        line = None if kind == _OPEN else reply_to(room, state, kind, _whom(act))
        if _is_worth_trying(aim, room, state, act, line):
            yield act
        elif line is not None and lacking and kind != _SUM_UP:
            price = 2 * max(KINDS[MOVE_KINDS[kind]].minutes, line.reply.minutes) + line.reply.jargon
            spare = min(spare, (price, act)) if spare else (price, act)
    if spare and aim.goal == "best":
        yield spare[1]


def _comes_later(room: RoomScript, state: State, act: Act) -> bool:
    """Whether a move closes, or opens a point that stands before one that was opened already."""
    if act.kind != _OPEN:
        return KINDS[MOVE_KINDS[act.kind]].phase == "closing"
    after = room.items[room.items.index(act.target) :]
    return any(state.opened >> n & 1 for n in after)


def _whom(act: Act) -> int:
    return act.target if KINDS[MOVE_KINDS[act.kind]].whom else EVERYBODY


def _lacks_contributions(state: State) -> bool:
    point = state.point
    return point >= 0 and not state.finished >> point & 1 and state.said_at[point] < CONTRIBUTIONS


def _is_worth_trying(aim: Aim, room: RoomScript, state: State, act: Act, line: Line | None) -> bool:
    if line is not None and line.bit & aim.useful:
        return True
    if act.kind == _OPEN:
        return aim.goal == "best" or bool(aim.useful or aim.script.first_mention >> act.target & 1)
    return (aim.goal == "best" and _earns(aim, room, state, act)) or _changes(aim, room, state, act)


def _earns(aim: Aim, room: RoomScript, state: State, act: Act) -> bool:
    """Whether a move earns something itself."""
    kind, mood = MOVE_KINDS[act.kind], state.mood
    if kind == "summarise":
        point = state.point
        return point >= 0 and state.said_at[point] >= CONTRIBUTIONS
    if kind == "check-back":
        needed = act.target in room.family and (state.jargon or mood[3 * act.target + OVERLOAD] >= TOO_MUCH)
        return bool(needed) and not state.earned & once_bit(aim.script, state.room, CHECKED + act.target)
    if kind == "explain":
        return bool(state.jargon) and not state.earned & once_bit(aim.script, state.room, EXPLAINED)
    if kind == "breathe":
        tense = any(mood[3 * person + OVERLOAD] >= VERY_MUCH for person in room.present)
        return tense and not state.earned & once_bit(aim.script, state.room, BREATHED)
    return bool(room.asked >> act.kind & 1) and KINDS[kind].phase == "start"


def _changes(aim: Aim, room: RoomScript, state: State, act: Act) -> bool:
    """Whether a move by itself brings something within reach: safety, trust, people who follow again."""
    if aim.awaited >> act.kind & 1 and not state.done[state.room] >> act.kind & 1:
        return True
    match MOVE_KINDS[act.kind]:
        case "make-room":
            return aim.needs_safety and not state.done[state.room] >> act.kind & 1
        case "invite-to-tell":
            return bool(aim.needs_trust >> act.target & 1) and not state.invited >> act.target & 1
        case "check-back":
            return state.mood[3 * act.target + OVERLOAD] >= FULL
        case "explain" | "breathe":
            return any(state.mood[3 * person + OVERLOAD] >= FULL for person in room.present)
        case _:
            return False
