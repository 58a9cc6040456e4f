"""A state while a move is being made: the same fields, open to change for as long as one move lasts."""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.simulation.meeting.state import FULL, Agreed, State


@dataclass(slots=True)
class Draft:
    """See ``State``; the order of the fields is the same."""

    room: int
    minute: int
    point: int
    said: int
    heard: tuple[int, ...]
    mood: tuple[int, ...]
    jargon: int
    spent: tuple[int, ...]
    said_at: tuple[int, ...]
    free: tuple[int, ...]
    done: tuple[int, ...]
    earned: int
    invited: int
    spoke: int
    offers: int
    agreed: tuple[Agreed, ...]
    topics: int
    opened: int
    finished: int
    parked: int
    credit: int
    harm: int
    lines: int
    turns: int

    def freeze(self) -> State:
        """The state as a value."""
        return State(
            self.room,
            self.minute,
            self.point,
            self.said,
            self.heard,
            self.mood,
            self.jargon,
            self.spent,
            self.said_at,
            self.free,
            self.done,
            self.earned,
            self.invited,
            self.spoke,
            self.offers,
            self.agreed,
            self.topics,
            self.opened,
            self.finished,
            self.parked,
            self.credit,
            self.harm,
            self.lines,
            self.turns,
        )

    def shift(self, person: int, scale: int, by: int) -> None:
        """Move somebody up or down a scale, as far as it goes."""
        place = 3 * person + scale
        value = min(FULL, max(0, self.mood[place] + by))
        if value != self.mood[place]:
            self.mood = put(self.mood, place, value)


def put(values: tuple[int, ...], place: int, value: int) -> tuple[int, ...]:
    """The same values with another one in this place."""
    return (*values[:place], value, *values[place + 1 :])
