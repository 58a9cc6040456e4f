"""What reading a text gives back: values without behaviour, in positions of the text as it was typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

MomentKind = Literal["point", "deadline", "window", "recurrence", "event", "vague", "none"]
Element = Literal["aanleiding", "onderwerp", "resultaat", "betrokkenen", "termijn", "toetsbaar", "afbakening"]
Flag = Literal["activiteit", "zorgdoel", "te_breed", "medisch", "eenzijdig", "pii"]

ELEMENTS: tuple[Element, ...] = (
    "aanleiding",
    "onderwerp",
    "resultaat",
    "betrokkenen",
    "termijn",
    "toetsbaar",
    "afbakening",
)
FLAGS: tuple[Flag, ...] = ("activiteit", "zorgdoel", "te_breed", "medisch", "eenzijdig", "pii")
CONCRETE: frozenset[Element] = frozenset({"onderwerp", "resultaat", "toetsbaar", "afbakening"})


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the typed text; ``text == typed[start:end]`` and ``kind`` says what it is."""

    start: int
    end: int
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Hint:
    """A coaching message by id of the catalogue, with the words it quotes; never a verdict."""

    id: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression as understood: ``day`` (and ``until`` for a period) with a Dutch ``phrase`` to echo.

    ``kind`` is ``vague`` for words such as "z.s.m." and ``none`` when the text holds no time at all.
    ``problem`` is a message id when the typed words contradict each other ("ma 3 feb" on a Tuesday).
    """

    text: str
    kind: MomentKind
    span: Span | None = None
    day: date | None = None
    until: date | None = None
    time: str = ""
    phrase: str = ""
    problem: str = ""

    @property
    def iso(self) -> str:
        """The day as ``2026-02-10``, or an empty string when no single day was understood."""
        return self.day.isoformat() if self.day else ""


@dataclass(frozen=True, slots=True)
class AgreementReading:
    """What was understood of one agreement: eight booleans, the words they rest on, and hints."""

    text: str
    who: bool
    what: bool
    when: bool
    backup: bool
    contact: bool
    conditional: bool
    measurable: bool
    pii: bool
    actors: tuple[Span, ...] = ()
    acts: tuple[Span, ...] = ()
    moments: tuple[Moment, ...] = ()
    backups: tuple[Span, ...] = ()
    channels: tuple[Span, ...] = ()
    conditions: tuple[Span, ...] = ()
    identifying: tuple[Span, ...] = ()
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalReading:
    """What was understood of one goal: the verdict, the elements not found and the flags, with hints."""

    text: str
    verdict: Literal["concrete", "vague"]
    missing: tuple[Element, ...]
    flags: tuple[Flag, ...]
    moments: tuple[Moment, ...] = ()
    identifying: tuple[Span, ...] = ()
    hints: tuple[Hint, ...] = ()
