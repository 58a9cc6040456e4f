"""Ready-made sentences: the chair's own, answers by role and mood, and what a narrator sees. Dutch data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field

from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.simulation.meeting.looks import Group, Mood
from kompas_sim.simulation.random_streams import stream

_FILE = Path(__file__).parent / "data" / "generic.yaml"
_BITS = 6
"""Bits that count how often a list was used."""

Lines = Annotated[tuple[str, ...], Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Answers(_Part):
    """Answers of people: for which role groups, moves and moods (nothing given: for all)."""

    who: tuple[Group, ...] = ()
    to: tuple[MoveKind, ...] = ()
    mood: tuple[Mood, ...] = ()
    lines: Lines


class _File(_Part):
    chair: dict[MoveKind, Lines]
    chair_without_roles: Lines
    chair_summing_up: Lines
    silence: Lines
    no_interpreter: Lines
    nobody_says_yes: Lines
    nobody_named: Lines
    time_is_up: Lines
    narrator: dict[MoveKind, Lines]
    answers: tuple[Answers, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Several:
    """A list of sentences that say the same, with its number among all lists."""

    number: int
    lines: tuple[str, ...]

    def used(self, counts: int) -> int:
        """How many of its sentences were said."""
        return counts >> _BITS * self.number & (1 << _BITS) - 1

    def next(self, counts: int, seed: int) -> tuple[str, int]:
        """The next sentence and the counts after it. Where it begins depends on the seed."""
        first = stream(seed, "words", str(self.number)).randrange(len(self.lines))
        used = self.used(counts)
        said = self.lines[(first + used) % len(self.lines)]
        after = used + 1 if used + 1 < 1 << _BITS else used + 1 - len(self.lines)
        return said, counts + ((after - used) << _BITS * self.number)

    def has_more(self, counts: int) -> bool:
        """Whether one of its sentences was not said yet."""
        return self.used(counts) < len(self.lines)


class Generic:
    """All ready-made sentences, each list with a number of its own."""

    def __init__(self, file: _File) -> None:
        numbers = iter(range(10_000))

        def several(lines: tuple[str, ...]) -> Several:
            return Several(next(numbers), lines)

        self.chair = {kind: several(lines) for kind, lines in file.chair.items()}
        self.chair_without_roles = several(file.chair_without_roles)
        self.chair_summing_up = several(file.chair_summing_up)
        self.silence = several(file.silence)
        self.no_interpreter = several(file.no_interpreter)
        self.nobody_says_yes = several(file.nobody_says_yes)
        self.nobody_named = several(file.nobody_named)
        self.time_is_up = several(file.time_is_up)
        self.narrator = {kind: several(lines) for kind, lines in file.narrator.items()}
        self._answers = tuple((each, several(each.lines)) for each in file.answers)

    def answers(self, group: Group, move: MoveKind, mood: Mood, *, to_all: bool) -> Iterator[Several]:
        """What somebody of this group may say, most specific first.

        ``to_all`` asks for what answers a move that is addressed to everybody: then it must be named.
        """
        fitting = (
            (bool(each.mood), bool(each.to), lines)
            for each, lines in self._answers
            if (group in each.who or not each.who)
            and (move in each.to or not (each.to or to_all))
            and (mood in each.mood or not (each.mood or mood in ("overwhelmed", "not-following")))
        )
        yield from (lines for *_, lines in sorted(fitting, key=lambda each: (not each[0], not each[1])))

    def sentences(self) -> Iterator[str]:
        """Every sentence."""
        lists: Iterable[Several] = (
            *self.chair.values(),
            *self.narrator.values(),
            *(each for each in vars(self).values() if isinstance(each, Several)),
            *(lines for _, lines in self._answers),
        )
        for each in lists:
            yield from each.lines


@cache
def generic() -> Generic:
    """The sentences, read once."""
    return Generic(_File.model_validate(yaml.safe_load(_FILE.read_text(encoding="utf-8"))))
