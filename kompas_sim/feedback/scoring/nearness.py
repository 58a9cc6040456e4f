"""How near a number of days is to a period that suits."""

from __future__ import annotations


def nearness(days: int, first: int, last: int) -> float:
    """1 within ``first``–``last``; falling to 0 at no days at all and at twice the last day.

    The slopes are our choice: there is no edge after which a day is suddenly worth nothing.
    """
    if first <= days <= last:
        return 1.0
    return days / first if days < first else max(0.0, 1 - (days - last) / last)
