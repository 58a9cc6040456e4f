"""The order of an agenda: urgent points first (K-062), against a panel or the case's own urgency.

    N(σ)  = Σ over pairs (i before j in σ) of w_ij · p_ij
    order = (N − N_min) / (N_max − N_min)

``p_ij`` is the share that puts i before j and ``p_ij + p_ji = 1``, so reversing an order turns ``N`` into
``total − N``: ``N_min = total − N_max`` and the mean over all orders is exactly one half.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import isclose
from typing import TypeVar

Gains = tuple[tuple[float, ...], ...]
Point = TypeVar("Point", bound=Hashable)

MAX_POINTS = 16
"""A panel that contradicts itself over more points than this is refused: too many orders to look at."""


def order_score(
    rooms: Sequence[Sequence[Point]],
    urgency: Mapping[Point, float],
    before: Callable[[Point, Point], float],
) -> float:
    """How good the order of each room is, all rooms taken together; 1 when there is nothing to order.

    ``before(i, j)`` is the share that puts i before j. Raises ``ValueError`` above ``MAX_POINTS`` in a
    room where no order pleases the panel in every pair.
    """
    value = lowest = highest = 0.0
    for room in rooms:
        gains = _gains(room, urgency, before)
        best = highest_value(gains)
        value += sum(gains[i][j] for i, j in combinations(range(len(room)), 2))
        lowest += _total(gains) - best
        highest += best
    if isclose(lowest, highest):
        return 1.0
    return min(1.0, max(0.0, (value - lowest) / (highest - lowest)))


def by_urgency(urgency: Mapping[Point, float]) -> Callable[[Point, Point], float]:
    """The share without a panel: the more urgent point goes first, equally urgent ones tie."""

    def before(one: Point, other: Point) -> float:
        if urgency[one] == urgency[other]:
            return 0.5
        return 1.0 if urgency[one] > urgency[other] else 0.0

    return before


def by_panel(rankings: Sequence[Sequence[Point]]) -> Callable[[Point, Point], float]:
    """The share of a panel's rankings that puts a point before another; every ranking holds all points."""

    def before(one: Point, other: Point) -> float:
        return sum(ranking.index(one) < ranking.index(other) for ranking in rankings) / len(rankings)

    return before


@lru_cache(maxsize=512)
def highest_value(gains: Gains) -> float:
    """``N_max``, exactly: the value of the best of all orders, where ``gains[i][j]`` is earned by i before j.

    No order can beat the sum of the better side of every pair. When sorting by what a point earns in front
    reaches that sum, it is the best order (always so without a panel); else every subset is looked at once.
    """
    pairs = list(combinations(range(len(gains)), 2))
    bound = sum(max(gains[i][j], gains[j][i]) for i, j in pairs)
    front = [sum(row) - sum(other[i] for other in gains) for i, row in enumerate(gains)]
    order = sorted(range(len(gains)), key=lambda i: -front[i])
    reached = sum(gains[i][j] for i, j in combinations(order, 2))
    return reached if isclose(reached, bound) else _best_over_subsets(gains)


def _best_over_subsets(gains: Gains) -> float:
    """Held–Karp: the best order of a set of points is the best of a smaller set, then one last point."""
    count = len(gains)
    if count > MAX_POINTS:
        raise ValueError(f"{count} points in one room, at most {MAX_POINTS}")
    best = [0.0] * (1 << count)
    for group in range(1, 1 << count):
        members = [i for i in range(count) if group >> i & 1]
        best[group] = max(
            best[group & ~(1 << last)] + sum(gains[i][last] for i in members if i != last) for last in members
        )
    return best[-1]


def _gains(
    room: Sequence[Point], urgency: Mapping[Point, float], before: Callable[[Point, Point], float]
) -> Gains:
    """What each ordered pair of a room earns: mean urgency of both times the share that agrees."""
    return tuple(
        tuple(
            0.0 if i == j else (urgency[one] + urgency[other]) / 2 * before(one, other)
            for j, other in enumerate(room)
        )
        for i, one in enumerate(room)
    )


def _total(gains: Gains) -> float:
    """The value of an order and of its reverse together."""
    return sum(map(sum, gains))
