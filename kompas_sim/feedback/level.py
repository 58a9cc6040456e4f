"""The word for a score: what a trainee reads instead of a number."""

from __future__ import annotations

from typing import Literal

Level = Literal["strong", "on-the-way", "to-gain"]

STRONG, ON_THE_WAY = 0.85, 0.6
"""From which score a step is called strong or on the way: design choices, shown as such in the debrief."""


def level(score: float) -> Level:
    """The level of a score between 0 and 1; its words stand in the catalogue under ``ui.level.<level>``."""
    return "strong" if score >= STRONG else "on-the-way" if score >= ON_THE_WAY else "to-gain"
