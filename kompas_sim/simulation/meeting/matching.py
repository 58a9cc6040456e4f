"""Which reply answers a move: the most specific one that holds and was not said yet."""

from __future__ import annotations

from collections.abc import Iterable

from kompas_sim.simulation.meeting.draft import Draft
from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.script import RoomScript
from kompas_sim.simulation.meeting.state import FULL, OVERLOAD, SAFETY, TRUST, State


def reply_to(room: RoomScript, now: Draft | State, kind: int, person: int) -> Line | None:
    """The reply to a move of this kind, addressed to ``person`` (-1: to everybody), or nothing."""
    return first_that_holds(room.tried.get((kind, person), ()), now)


def follow_up(room: RoomScript, now: Draft | State, said: list[Line]) -> Line | None:
    """Who reacts by themselves to what was just said, the latest first; nobody reacts to themselves."""
    for line in reversed(said):
        after = (each for each in room.follows.get(line.bit, ()) if each.person != said[-1].person)
        found = first_that_holds(after, now)
        if found:
            return found
    return None


def first_that_holds(lines: Iterable[Line], now: Draft | State) -> Line | None:
    """The first line that can be said now."""
    point = 1 << now.point if now.point >= 0 else 0
    done, mood, said = now.done[now.room], now.mood, now.said
    heard = 0
    for room in now.heard:
        heard |= room
    for line in lines:
        if said & line.bit or (line.at and not line.at & point) or line.said & ~said or line.unsaid & said:
            continue
        if line.heard & ~heard or line.done & ~done or line.undone & done:
            continue
        own = 3 * line.person
        if mood[own + OVERLOAD] >= FULL or mood[own + OVERLOAD] < line.overload:
            continue
        if mood[own + TRUST] >= line.trust and mood[own + SAFETY] >= line.safety:
            return line
    return None
