"""An agenda in two rooms: half its order, a quarter its places, a quarter its time."""

from __future__ import annotations

from collections.abc import Sequence

ORDER_WEIGHT = 0.5
PLACE_WEIGHT = 0.25
TIME_WEIGHT = 0.25


def place_score(places: Sequence[float]) -> float:
    """The mean credit of the places that were chosen; 1 when there was nothing to place."""
    return sum(places) / len(places) if places else 1.0


def agenda_score(order: float, place: float, time: float) -> float:
    """``0.5·order + 0.25·place + 0.25·time``."""
    return ORDER_WEIGHT * order + PLACE_WEIGHT * place + TIME_WEIGHT * time
