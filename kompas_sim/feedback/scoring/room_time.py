"""Whether points are finished within their meeting, when a talk may run shorter or longer than planned.

A talk takes a whole number of minutes, each between ``minutes − spread`` and ``minutes + spread`` equally
likely and at least one. The chances are exact (convolution), so no seed is needed. Minutes per point are an
extension of ours: the method names none (T11).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Talk:
    """A point of the agenda as the clock sees it."""

    minutes: int
    spread: int = 0


def time_score(points: Iterable[tuple[float, float]]) -> float:
    """``Σ u·P / Σ u`` over pairs of urgency and chance of being finished; 1 when there are no points."""
    pairs = list(points)
    total = sum(urgency for urgency, _ in pairs)
    return sum(urgency * chance for urgency, chance in pairs) / total if total else 1.0


def finish_chances(talks: Sequence[Talk], minutes: int) -> tuple[float, ...]:
    """For each talk, in order, the chance that it ends before ``minutes`` have passed."""
    return _finish_chances(tuple(talks), minutes)


@lru_cache(maxsize=512)
def _finish_chances(talks: tuple[Talk, ...], minutes: int) -> tuple[float, ...]:
    ends = [1.0] + [0.0] * max(minutes, 0)
    chances = []
    for talk in talks:
        ends = _after(ends, talk)
        chances.append(min(1.0, sum(ends)))
    return tuple(chances)


def _after(ends: list[float], talk: Talk) -> list[float]:
    """Chance per minute that a talk ends there, from the chances that it began; what runs over is dropped."""
    lengths = [max(1, length) for length in range(talk.minutes - talk.spread, talk.minutes + talk.spread + 1)]
    later = [0.0] * len(ends)
    for start, chance in enumerate(ends):
        for length in lengths:
            if start + length < len(ends):
                later[start + length] += chance / len(lengths)
    return later
