"""What scoring a step gives: its number, its parts and, when it was held down, why."""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.feedback.finding import Message, ScorePart
from kompas_sim.feedback.scoring.weighted import weighted_mean


@dataclass(frozen=True)
class Scored:
    """A step's score with its parts."""

    score: float
    parts: tuple[ScorePart, ...]
    cap: Message | None = None


def mean_of(*parts: ScorePart, cap: Message | None = None) -> Scored:
    """The usual way: the weighted mean of the parts."""
    return Scored(weighted_mean((each.value, each.weight) for each in parts), parts, cap)
