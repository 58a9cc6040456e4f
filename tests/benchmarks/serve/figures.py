"""Many measured values as a few: smallest, median, largest, percentiles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True)
class Spread:
    """Values of one kind, in one unit. Of no values there are no figures: ``bool`` says whether there are."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """These values, in whatever order."""
        return cls(tuple(sorted(values)))

    def __bool__(self) -> bool:
        return bool(self.values)

    @property
    def low(self) -> float:
        """The smallest."""
        return self.values[0]

    @property
    def high(self) -> float:
        """The largest."""
        return self.values[-1]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return median(self.values)

    def percentile(self, share: float) -> float:
        """The smallest value that at least ``share`` per cent of all do not exceed (nearest rank)."""
        rank = ceil(share / 100 * len(self.values))
        return self.values[max(1, rank) - 1]
