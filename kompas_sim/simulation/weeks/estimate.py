"""Means and shares over replications, with 95 % intervals, kept in a fixed amount of memory."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z = 1.959964
"""Of the normal distribution: 95 % lies within this many standard deviations."""


@dataclass(frozen=True)
class Estimate:
    """A mean or a share with its 95 % interval."""

    mean: float
    low: float
    high: float

    def as_json(self) -> dict[str, float]:
        """The estimate as plain values, rounded to what it can mean."""
        return {"mean": round(self.mean, 4), "low": round(self.low, 4), "high": round(self.high, 4)}


class Tally:
    """Numbers that come one by one: only how many, their sum and their sum of squares are kept."""

    __slots__ = ("number", "squares", "total")

    def __init__(self) -> None:
        self.number, self.total, self.squares = 0, 0.0, 0.0

    def add(self, value: float) -> None:
        """Take one number in."""
        self.number += 1
        self.total += value
        self.squares += value * value

    def mean(self, low: float = 0.0, high: float = float("inf")) -> Estimate | None:
        """The mean with a normal interval, cut off at the least and greatest possible value."""
        if not self.number:
            return None
        mean = self.total / self.number
        spread = max(0.0, self.squares / self.number - mean * mean)
        half = Z * sqrt(spread / max(1, self.number - 1))
        return Estimate(mean, max(low, mean - half), min(high, mean + half))


def share(count: int, number: int) -> Estimate:
    """A share with Wilson's interval, which also holds near 0 and 1; without any cases it says nothing."""
    if not number:
        return Estimate(0.0, 0.0, 1.0)
    part = count / number
    middle = (part + Z * Z / (2 * number)) / (1 + Z * Z / number)
    half = Z * sqrt(part * (1 - part) / number + Z * Z / (4 * number * number)) / (1 + Z * Z / number)
    return Estimate(part, max(0.0, min(part, middle - half)), min(1.0, max(part, middle + half)))
