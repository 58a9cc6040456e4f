"""Ending a room well: agreements in the minutes that are left, then everything the method asks at the end."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.simulation.meeting.advance import advance
from kompas_sim.simulation.meeting.aim import Aim
from kompas_sim.simulation.meeting.earning import CONTRIBUTIONS, SUMMED_UP, once_bit
from kompas_sim.simulation.meeting.kinds import CLOSING, NUMBER
from kompas_sim.simulation.meeting.outcome import Act
from kompas_sim.simulation.meeting.state import State

CLOSE, SUM_UP, AGREE = (NUMBER["close"], NUMBER["summarise"], NUMBER["agree"])
_ASKED_LAST = tuple(NUMBER[kind] for kind in CLOSING)


def finished(aim: Aim, state: State) -> Iterator[tuple[Act, State]]:
    """The moves that end this room from here, each with the state after it."""
    room = state.room
    while state.room == room:
        act = _next(aim, state)
        state = advance(aim.script, state, act)[0]
        yield act, state


def still_to_come(aim: Aim, state: State) -> int:
    """What ending the room from here earns, at most."""
    if aim.goal == "worst":
        return 0
    room = aim.script.rooms[state.room]
    left = max(0, room.room.content_ends - state.minute)
    asked = [number for number in _ASKED_LAST if (room.asked & ~state.done[state.room]) >> number & 1]
    open_point = state.point >= 0 and aim.script.items[state.point].urgency
    return _agreements(aim, state, left) + len(asked) + (room.asked >> SUM_UP & 1) + int(open_point)


def _agreements(aim: Aim, state: State, minutes: int) -> int:
    """The worth of as many topics as the minutes can hold, the weightiest first."""
    drafts, topics, several = aim.agreements[state.room], 0, 1
    for _, about in drafts:
        topics |= about
        several = max(several, about.bit_count())
    left = topics & ~state.topics
    worth = sorted((n for bit, n in enumerate(aim.script.severity) if left >> bit & 1), reverse=True)
    return sum(worth[: minutes * several])


def _next(aim: Aim, state: State) -> Act:
    """The next move: an agreement while there is time, then the closing moves, then the end."""
    room = aim.script.rooms[state.room]
    if aim.goal == "worst":
        return Act(CLOSE)
    agreement = _agreement(aim, state) if state.minute < room.room.content_ends else None
    if agreement:
        return agreement
    if _can_sum_up(aim, state):
        return Act(SUM_UP)
    for number in _ASKED_LAST:
        if (room.asked & ~state.done[state.room]) >> number & 1:
            return Act(number)
    return Act(CLOSE)


def _agreement(aim: Aim, state: State) -> Act | None:
    """The agreement that adds most to what has been agreed."""
    worth = aim.script.severity
    found, most = None, 0
    for draft, topics in aim.agreements[state.room]:
        new = topics & ~state.topics
        adds = sum(worth[bit] for bit in range(new.bit_length()) if new >> bit & 1)
        if adds > most:
            found, most = Act(AGREE, draft, topics), adds
    return found


def _can_sum_up(aim: Aim, state: State) -> bool:
    """Whether summing up the open point, or the whole room, still earns something."""
    room, point = aim.script.rooms[state.room], state.point
    if point >= 0:
        return state.said_at[point] >= CONTRIBUTIONS or bool(room.asked >> SUM_UP & 1)
    opened = any(state.opened >> n & 1 for n in room.items)
    first = not state.earned & once_bit(aim.script, state.room, SUMMED_UP)
    return opened and first and bool(room.asked >> SUM_UP & 1)
