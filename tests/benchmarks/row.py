"""One line of the table of figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, the median in milliseconds, and the aim."""

    name: str
    ms: float
    aim: float

    def __str__(self) -> str:
        verdict = "ok" if self.ms <= self.aim else "MISSED"
        return f"{self.name:<58} {self.ms:>8.1f} ms   aim {self.aim:>5.0f} ms   {verdict}"
