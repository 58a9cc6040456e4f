"""One line of the table of figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """What was measured, the median in milliseconds, and the aim."""

    name: str
    ms: float
    aim: float

    def __str__(self) -> str:
        verdict = "ok" if self.ms <= self.aim else "MISSED"
        return f"{self.name:<58} {self.ms:>8.1f} ms   aim {self.aim:>5.0f} ms   {verdict}"


def median_ms(work: Callable[[], object], times: int) -> float:
    """How long ``work`` takes, the median of so many ``times`` after one that warms it up."""
    work()
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(1000 * (perf_counter() - start))
    return median(taken)
