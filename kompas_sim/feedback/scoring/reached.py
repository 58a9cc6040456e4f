"""How far a path came between the worst and the best that could be reached."""

from __future__ import annotations


def reached(value: float, best: float, worst: float) -> float:
    """``1 − (best − value)/(best − worst)``, never outside 0–1: the search may have missed a path.

    Where everything is worth the same, everything is reached.
    """
    if best <= worst:
        return 1.0
    return min(1.0, max(0.0, 1 - (best - value) / (best - worst)))
