"""A step's number from its parts."""

from __future__ import annotations

from collections.abc import Iterable


def weighted_mean(parts: Iterable[tuple[float, float]]) -> float:
    """``Σ weight·value / Σ weight`` over pairs of value and weight; a part of weight 0 is shown, not counted.

    Raises ``ValueError`` when no part weighs anything.
    """
    pairs = list(parts)
    total = sum(weight for _, weight in pairs)
    if not total:
        raise ValueError("no part of this step weighs anything")
    return sum(value * weight for value, weight in pairs) / total
