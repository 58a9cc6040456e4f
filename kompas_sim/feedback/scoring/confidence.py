"""How well someone's certainty fits what they did: feedback only, never part of a score."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Level = Literal["unsure", "fairly-sure", "sure"]

CHANCE: Mapping[Level, float] = MappingProxyType({"unsure": 0.5, "fairly-sure": 0.75, "sure": 1.0})
"""Three levels on the scale from 50 to 100 %."""


def confidence_fit(certainty: float, score: float) -> float:
    """``Q = 1 − (c − s)²``: 1 when certainty and score are the same."""
    return 1 - (certainty - score) ** 2
