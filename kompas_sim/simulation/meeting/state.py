"""Where a conversation stands: an immutable value that can be compared, hashed and kept."""

from __future__ import annotations

from typing import NamedTuple

FULL = 4
"""The top of every scale; with this overload somebody no longer follows."""

TRUST, SAFETY, OVERLOAD = range(3)

Agreed = tuple[int, str, int]
"""An agreement that was put on the table: its number, how its owner answered, and the topics it is about."""


class State(NamedTuple):
    """Where a conversation stands. Sets are bits, by the numbers that a ``Script`` gives; read it with ``looks``.

    ``room`` is the place in ``Table.rooms`` (past the last one it is over) and ``minute`` its clock; ``point`` the
    number of the open point, -1 for none. ``heard`` holds per room what surfaced there, ``mood`` per person three
    scales. ``spent``, ``said_at`` and ``free`` are per point: minutes, contributions and minutes that cost
    nothing. ``done`` holds the moves per room, ``earned`` what earns a credit once. ``lines`` counts
    ready-made sentences, so that none comes back before the others were used.
    """

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

    @property
    def surfaced(self) -> int:
        """The facts that surfaced in any of the rooms, as bits."""
        found = 0
        for room in self.heard:
            found |= room
        return found
