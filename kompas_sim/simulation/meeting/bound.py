"""How much is still to be had from here, at most: what is left in each room, packed into the minutes it has left.

The bound never lies below what can be reached: each credit is given the least that it could cost, minutes that two of
them share are divided between them, and the last of them may be cut in parts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import get_args

from kompas_sim.simulation.meeting.aim import Aim
from kompas_sim.simulation.meeting.prizes import Prize, Where, longest, prizes_in
from kompas_sim.simulation.meeting.state import State

WHERE: tuple[Where, ...] = get_args(Where)
_HEARD, _FINISHED, _TOPICS, _DONE, _EARNED, _SAID, _OPENED = range(len(WHERE))

Priced = tuple[float, float, int, int, int]
"""A prize with what it costs now: worth, cost, where it is noted, its bit there, its points."""

OPENING = 1
"""What opening a point usually takes; for guessing, not for the bound."""


@dataclass(slots=True, eq=False)
class Bounds:
    """Prizes per room, those that several rooms have (at no cost), and how far a last move may run over.

    ``wary`` counts in that opening a point takes a minute: a guess of what can be reached, no bound.
    """

    aim: Aim
    wary: bool
    rooms: tuple[tuple[Prize, ...], ...]
    shared: tuple[Prize, ...]
    over: tuple[int, ...]
    sorted: dict[tuple[int, int], tuple[Priced, ...]] = field(default_factory=dict)
    _points: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        self._points = tuple(sum(1 << item for item in room.items) for room in self.aim.script.rooms)

    def prizes(self, room: int, opened: int) -> tuple[Priced, ...]:
        """The prizes of a room, best worth for their minutes first, with what opening their points still takes."""
        rest = opened & self._points[room]
        key = (room, rest)
        if key not in self.sorted:
            self.sorted[key] = tuple(sorted(self._priced(room, rest), key=lambda p: (p[1] / p[0], p[3])))
        return self.sorted[key]

    def gone(self, state: State, room: int) -> int:
        """The points that were passed: considered are conversations in the order of the agenda."""
        if self.aim.goal == "worst":
            return 0
        passed = (1 << (state.opened & self._points[room]).bit_length()) - 1
        return passed & ~(1 << state.point) if state.point >= 0 else passed

    def _priced(self, room: int, opened: int) -> list[Priced]:
        """Opening a point is paid for by all that can be had there, each in proportion to its worth."""
        prizes = [prize for prize in self.rooms[room] if not (opened and prize.at_start)]
        slack = self.aim.script.slack
        worth = {p.points: sum(q.worth for q in prizes if q.points & p.points) for p in prizes}
        found = []
        for prize in prizes:
            extra = 0.0
            if prize.points.bit_count() == 1 and not prize.points & opened:
                takes = max(0, slack[prize.points.bit_length() - 1]) + OPENING * self.wary
                extra = takes * prize.worth / worth[prize.points]
            cost = prize.cost + extra
            found.append((prize.worth, cost, WHERE.index(prize.where), prize.bit, prize.points))
        return found


@lru_cache(maxsize=128)
def bounds_of(aim: Aim, *, wary: bool = False) -> Bounds:
    """The bounds for a search with this aim; made once."""
    rooms = [prizes_in(aim, n) for n in range(len(aim.script.rooms))]
    had: Counter[tuple[str, int]] = Counter(
        (prize.where, prize.bit) for room in rooms for prize in room if prize.where != "done"
    )
    shared = {(p.where, p.bit): p for room in rooms for p in room if had[p.where, p.bit] > 1}
    own = tuple(tuple(p for p in room if (p.where, p.bit) not in shared) for room in rooms)
    over = tuple(0 if wary else longest(room) - 1 for room in aim.script.rooms)
    return Bounds(aim, wary, own, tuple(shared.values()), over)


def at_most(bounds: Bounds, state: State) -> float:
    """What can still be added to the credit of this state, at most."""
    if state.room >= len(bounds.rooms):
        return 0.0
    had = [0] * len(WHERE)
    had[_HEARD], had[_FINISHED], had[_TOPICS] = state.surfaced, state.finished, state.topics
    had[_EARNED], had[_SAID], had[_OPENED] = state.earned, state.said, state.opened
    worth = 0.0
    for prize in bounds.shared:
        worth += 0 if had[WHERE.index(prize.where)] & prize.bit else prize.worth
    for n in range(state.room, len(bounds.rooms)):
        had[_DONE] = state.done[n]
        left, gone = _minutes_left(bounds, state, n), bounds.gone(state, n)
        for each, cost, where, bit, points in bounds.prizes(n, state.opened):
            if had[where] & bit or (points and not points & ~gone):
                continue
            if cost > left:
                worth += each * left / cost
                break
            worth += each
            left -= cost
    return worth


def _minutes_left(bounds: Bounds, state: State, n: int) -> float:
    room = bounds.aim.script.rooms[n]
    end = room.room.content_ends if bounds.aim.goal == "best" else room.room.ends
    minutes = end - (state.minute if n == state.room else 0)
    free = sum(state.free[item] for item in room.items)
    return minutes + bounds.over[n] + free if minutes > 0 else 0
