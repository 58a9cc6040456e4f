"""What happened in one move, as it is shown: words, people, facts, minutes and credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kompas_sim.agreements.answer import GivenAnswer
from kompas_sim.attempt.decision import MoveMade
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.conversation import Scale
from kompas_sim.simulation.meeting.outcome import CreditReason

Source = Literal["reply", "voice", "answer", "generic", "narrator"]


@dataclass(frozen=True, slots=True)
class Said:
    """One line. ``person`` is nothing for the narrator; ``reply`` is the id of a reply of the case.

    ``harm`` (0–3) marks what should not have happened here, with ``why`` and the ``items`` it rests on;
    ``offers`` are drafts of agreements that the speaker puts forward.
    """

    person: str | None
    text: str
    source: Source
    reply: str | None = None
    jargon: bool = False
    harm: int = 0
    why: str | None = None
    items: tuple[ItemId, ...] = ()
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """What a move earned (``meeting.credit.<reason>``), and for which fact, point, person, topic, move or reply."""

    reason: CreditReason
    value: int
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Somebody moved on a scale (0–4)."""

    person: str
    scale: Scale
    before: int
    after: int

    @property
    def key(self) -> str:
        """The id of its words, with ``name`` as their place."""
        return f"meeting.shift.{self.scale}.{'up' if self.after > self.before else 'down'}"


@dataclass(frozen=True, slots=True)
class Turn:
    """A move and what came of it.

    ``minute`` is the clock of the room when it was made, ``minutes`` what it took; ``chair`` what the chair
    said. ``facts`` are those that surfaced for the first time. ``answer`` is the owner's answer to an
    agreement. ``lost`` are those of the family who stopped following. ``closed`` ends the room: by the chair, or
    ``by_itself`` because the time was up.
    """

    number: int
    move: MoveMade
    minute: int
    minutes: int
    chair: str
    said: tuple[Said, ...]
    facts: tuple[str, ...] = ()
    credit: tuple[Credit, ...] = ()
    shifts: tuple[Shift, ...] = ()
    answer: GivenAnswer | None = None
    lost: tuple[str, ...] = ()
    closed: bool = False
    by_itself: bool = False

    @property
    def value(self) -> int:
        """Its credit together."""
        return sum(each.value for each in self.credit)
