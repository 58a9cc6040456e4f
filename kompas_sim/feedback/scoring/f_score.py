"""The F-score with β = 1: how far a choice holds what was needed and leaves out what was not."""

from __future__ import annotations


def f_score(hit: float, missed: float, excess: float) -> float:
    """``2·hit / (2·hit + missed + excess)``; 1 when there was nothing to hit, to miss or to leave out."""
    total = 2 * hit + missed + excess
    return 2 * hit / total if total else 1.0
