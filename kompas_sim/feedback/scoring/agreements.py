"""Agreements: completeness and coverage together, held down by red flags."""

from __future__ import annotations

CAP = 0.5
"""What the step can reach at most while a red flag stands."""

COMPLETENESS_WEIGHT = 0.4
COVERAGE_WEIGHT = 0.6


def agreements_score(completeness: float, coverage: float, *, red_flag: bool = False) -> float:
    """``A^0.4 · C^0.6``, at most ``CAP`` with a red flag."""
    value = float(completeness**COMPLETENESS_WEIGHT * coverage**COVERAGE_WEIGHT)
    return min(value, CAP) if red_flag else value
