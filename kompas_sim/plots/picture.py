"""A figure with all that belongs to it: a title, words for who cannot see it, and its table."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure


@dataclass(frozen=True)
class Table:
    """The numbers of a figure as text; the first cell of a row names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Picture:
    """A figure to show; ``id`` is its name in kebab-case."""

    id: str
    title: str
    alt: str
    figure: Figure
    table: Table
