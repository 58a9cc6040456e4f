"""One event that happens: what is done about it, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kompas_sim.simulation.weeks.foreseen import Foreseen
from kompas_sim.simulation.weeks.reached import Answer

Ending = Literal["held", "late", "not"]
ENDINGS: tuple[Ending, ...] = ("held", "late", "not")

StepKind = Literal[
    "calls-agreed",
    "calls-contact",
    "calls-own",
    "calls-again",
    "meets",
    "passes-on",
    "no-answer",
    "closed",
    "away",
    "locum",
    "service",
    "tells-again",
    "comes",
    "comes-late",
    "cannot",
    "does-not-know",
    "sends-in",
    "task-done",
    "task-open",
    "calls-112",
    "before-meeting",
]


@dataclass(frozen=True, slots=True)
class Step:
    """Something in the story of an event; ``minutes`` since the meeting, ``other`` a second person."""

    minutes: float
    kind: StepKind
    who: str = ""
    other: str = ""
    agreement: int = 0


@dataclass(slots=True)
class Incident:
    """An event while it happens and when it is over.

    ``coming`` is the moment at which the right person acts, ``by`` who that is and ``through`` the number of the
    agreement that led there (0: none). ``steps`` are kept only when the story is asked for.
    """

    foreseen: Foreseen
    began: float
    coming: float = float("inf")
    by: str = ""
    through: int = 0
    calls: int = 0
    retold: int = 0
    at_night: bool = False
    sent_in: bool = False
    repaired: bool = False
    admitted: bool = False
    rung: set[tuple[str, str | None, str, int]] = field(default_factory=set)
    spoken: set[tuple[str, str | None, str]] = field(default_factory=set)
    steps: list[Step] | None = None

    @property
    def in_time(self) -> bool:
        """Whether somebody has said to act in time."""
        return self.coming <= self.began + self.foreseen.event.within_minutes

    @property
    def ending(self) -> Ending:
        """How it ended: what was noticed only because a task was not done is late at best."""
        if self.in_time and not self.repaired:
            return "held"
        return "late" if self.coming <= self.began + self.foreseen.horizon else "not"

    @property
    def minutes(self) -> float | None:
        """Minutes until the right person acted; nothing when nobody did."""
        return None if self.ending == "not" else max(0.0, self.coming - self.began)

    @property
    def disturbed(self) -> bool:
        """Whether it cost the family a night's rest: at night, and not held at the first call."""
        return self.at_night and (self.ending != "held" or self.calls > 1)

    def is_new(self, answer: Answer, asked: str, hour: int, by: str) -> bool:
        """Whether this call can bring something new: the same caller does not ask twice within an hour who did
        not answer, and not at all whom they spoke to and who could not help."""
        place = answer.stands_for(asked)
        call = (by, answer.who, place, hour)
        if call in self.rung or (by, answer.who, place) in self.spoken:
            return False
        self.rung.add(call)
        return True

    def speaks(self, who: str, place: str, by: str) -> None:
        """Somebody was spoken to; what they could not do in the place of another, they cannot do in their own."""
        self.spoken |= {(by, who, place), (by, who, who)}
