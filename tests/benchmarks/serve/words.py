"""How figures stand in a table: numbers with their unit, and whether an aim was reached, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.benchmarks.serve.figures import Spread

NOTHING = "–"
DECIMALS = {"s": 2, "ms": 0, "MiB": 1, "kB": 0, "%": 0}
BIG, SMALL = 100.0, 10.0


@dataclass(frozen=True)
class Aim:
    """What was to be reached: at most ``limit`` of ``unit``; ``measured`` is nothing when it was not measured."""

    what: str
    limit: float
    unit: str
    measured: float | None

    def row(self) -> list[str]:
        """Aim, measured, verdict."""
        if self.measured is None:
            return [self.what, self._limit(), NOTHING, "not measured in this run"]
        return [self.what, self._limit(), amount(self.measured, self.unit), self._verdict(self.measured)]

    def _limit(self) -> str:
        return f"≤ {amount(self.limit, self.unit)}" if self.limit else "none"

    def _verdict(self, measured: float) -> str:
        if measured <= self.limit:
            return (
                "reached" if not self.limit else f"reached, {amount(self.limit - measured, self.unit)} below"
            )
        over = amount(measured - self.limit, self.unit)
        if not self.limit:
            return f"not reached: {over} too many"
        return f"**not reached**: {over} over, {measured / self.limit:.1f} times the aim"


def amount(value: float, unit: str) -> str:
    """A number with its unit, as precise as is sensible."""
    if not unit:
        return f"{value:,.0f}"
    return f"{number(value, DECIMALS[unit])} {unit}"


def number(value: float, decimals: int = 0) -> str:
    """A number; a big one without the decimals that say nothing."""
    if abs(value) >= BIG:
        decimals = 0
    return f"{value:,.{decimals}f}"


def around(spread: Spread, decimals: int = 0) -> str:
    """The median, and the smallest and largest in brackets."""
    if not spread:
        return NOTHING
    low, middle, high = (number(each, decimals) for each in (spread.low, spread.median, spread.high))
    return f"{middle} ({low}–{high})"


def tail(spread: Spread, *shares: float, high: bool = False, decimals: int = 0) -> str:
    """Median, percentiles and perhaps the largest, with strokes between them."""
    if not spread:
        return NOTHING
    values = [
        spread.median,
        *(spread.percentile(share) for share in shares),
        *([spread.high] if high else []),
    ]
    return " / ".join(number(each, max(decimals, 1 if each < SMALL else 0)) for each in values)


def errors(counted: Mapping[str, int]) -> str:
    """How often what went wrong."""
    return "; ".join(f"{times} × {what}" for what, times in sorted(counted.items())) or "none"


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown; strokes inside a cell are kept apart from those between cells."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
