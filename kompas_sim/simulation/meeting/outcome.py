"""A move in numbers and what came of it, as the rules of the game pass it on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kompas_sim.simulation.meeting.lines import Line
from kompas_sim.simulation.meeting.script import EVERYBODY

CreditReason = Literal[
    "fact", "start", "closing", "summary", "point", "check-back", "explain", "breathe", "agreement", "harm"
]


class Act(NamedTuple):
    """A move in numbers: its kind and, depending on that, the person or point; ``topics`` (bits) of an agreement
    that its owner accepts, 0 for any other."""

    kind: int
    target: int = EVERYBODY
    topics: int = 0


class Earned(NamedTuple):
    """What a move earned, and for what: the number of a fact, point, person, topic, kind or reply."""

    reason: CreditReason
    value: int
    about: int = EVERYBODY


@dataclass(slots=True)
class Outcome:
    """What happened in one move; ``first_mention`` holds when limits came up that nobody had prepared."""

    lines: list[Line] = field(default_factory=list)
    earned: list[Earned] = field(default_factory=list)
    facts: int = 0
    minutes: int = 0
    first_mention: bool = False
    closed: bool = False
    by_itself: bool = False
