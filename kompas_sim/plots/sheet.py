"""A sheet to draw on in CSS pixels, from the top down: big type, few colours, fit for a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from kompas_sim.plots.plain import one_line

WIDTH = 400
"""Of every figure, in CSS pixels: next to nothing has to shrink on a phone of 390."""

TEXT, MUTED, PAPER, LINE, CONTROL = "#1F2A30", "#4F5B62", "#FFFFFF", "#DDD5C8", "#7A7267"
PRIMARY, PRIMARY_SOFT, ACCENT, ACCENT_SOFT, OK = "#0B5D66", "#E1F0F0", "#A6461B", "#FBEADF", "#1B6B3A"
"""The tokens of the screens in their light form: a figure is always ink on paper."""

BODY, SMALL = 17, 15
_FONT = "DejaVu Sans"
"""Comes with matplotlib, so that lines are measured alike on every machine."""
_PIXELS = 96
"""In an inch."""
_POINTS = 72 / _PIXELS
"""In a pixel."""

Mark = Literal["tick", "dash", "box", "triangle", "cross"]


@dataclass(frozen=True)
class _Shape:
    """The outline of a mark, its size in points, how it is filled and its edge."""

    outline: tuple[tuple[float, float], ...]
    size: float
    face: str
    edge: str


_MARKS: dict[Mark, _Shape] = {
    "tick": _Shape(((-8, 1), (-5, 4), (-2, 0), (5, 8), (8, 5), (-2, -6)), 12, OK, OK),
    "dash": _Shape(((-8, -2), (8, -2), (8, 2), (-8, 2)), 12, ACCENT, ACCENT),
    "box": _Shape(((-1, -1), (1, -1), (1, 1), (-1, 1)), 7, PAPER, CONTROL),
    "triangle": _Shape(((-1, -0.8), (1, -0.8), (0, 1)), 10, ACCENT_SOFT, ACCENT),
    "cross": _Shape(
        (
            (-8, -5),
            (-5, -8),
            (0, -3),
            (5, -8),
            (8, -5),
            (3, 0),
            (8, 5),
            (5, 8),
            (0, 3),
            (-5, 8),
            (-8, 5),
            (-3, 0),
        ),
        11,
        ACCENT,
        ACCENT,
    ),
}


@dataclass(frozen=True)
class Fill:
    """How a bar is filled. A pattern says in ink what a colour says too."""

    face: str
    edge: str
    hatch: str = ""


class Sheet:
    """A figure that grows downwards; ``y`` is where the next thing goes."""

    def __init__(self) -> None:
        self.figure = Figure(facecolor=PAPER)
        self._page = Affine2D()
        self._pixels = self._page + self.figure.dpi_scale_trans
        self._marks: dict[Mark, list[tuple[float, float]]] = {kind: [] for kind in _MARKS}
        self.y = 6.0

    def paragraph(
        self,
        text: str,
        *,
        x: float = 0,
        size: int = BODY,
        bold: bool = False,
        colour: str = TEXT,
        most: int = 3,
    ) -> None:
        """Write ``text`` under what is there, on at most ``most`` lines."""
        for line in wrapped(text, WIDTH - x, size, bold=bold, most=most):
            self.text(x, self.y, line, size=size, bold=bold, colour=colour)
            self.y += size * 1.35

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: int = BODY,
        bold: bool = False,
        colour: str = TEXT,
        align: str = "left",
        behind: str | None = None,
    ) -> None:
        """Write one line with its top at ``y``; the colour ``behind`` keeps it readable on a pattern."""
        self.figure.text(
            x,
            y + 0.93 * size,
            text,
            transform=self._pixels,
            va="baseline",
            ha=align,
            color=colour,
            fontfamily=_FONT,
            fontsize=size * _POINTS,
            fontweight="bold" if bold else "normal",
            parse_math=False,
            bbox={"facecolor": behind, "edgecolor": "none", "pad": 1} if behind else None,
        )

    def bar(self, x: float, y: float, width: float, height: float, fill: Fill) -> None:
        """Draw a block."""
        block = Rectangle(
            (x, y),
            width,
            height,
            facecolor=fill.face,
            edgecolor=fill.edge,
            hatch=fill.hatch,
            linewidth=1,
            transform=self._pixels,
        )
        self.figure.add_artist(block)

    def disc(self, x: float, y: float, radius: float, fill: Fill) -> None:
        """Draw a disc around a point."""
        looks: dict[str, Any] = {"facecolor": fill.face, "edgecolor": fill.edge, "linewidth": 1.5}
        self.figure.add_artist(Circle((x, y), radius, transform=self._pixels, zorder=2, **looks))

    def stroke(self, points: Sequence[tuple[float, float]], colour: str, *, dashed: bool = False) -> None:
        """Draw a line through points, under all discs."""
        xs, ys = zip(*points, strict=True)
        self._add_line(xs, ys, color=colour, linewidth=1.5, linestyle="--" if dashed else "-", zorder=1)

    def line(self, x: float, top: float, bottom: float) -> None:
        """Draw an upright line that stands out."""
        self._add_line([x, x], [top, bottom], color=TEXT, linewidth=2.5)

    def rule(self) -> None:
        """Draw a thin line across, with air around it."""
        self.y += 5
        self._add_line([0, WIDTH], [self.y, self.y], color=LINE, linewidth=1)
        self.y += 9

    def mark(self, kind: Mark, x: float, y: float) -> None:
        """Put a mark, drawn and not written: fonts of phones make a coloured picture of such characters."""
        self._marks[kind].append((x + 8, y + 8))

    def done(self) -> Figure:
        """The figure, cut off under the last thing drawn."""
        for kind, places in self._marks.items():
            if places:
                self._put(_MARKS[kind], places)
        height = self.y + 6
        self.figure.set_size_inches(WIDTH / _PIXELS, height / _PIXELS)
        self._page.scale(1, -1).translate(0, height).scale(1 / _PIXELS)
        return self.figure

    def _put(self, shape: _Shape, places: list[tuple[float, float]]) -> None:
        xs, ys = zip(*places, strict=True)
        self._add_line(
            xs,
            ys,
            linestyle="",
            marker=Path([*shape.outline, shape.outline[0]], closed=True),
            markersize=shape.size,
            color=shape.face,
            markeredgecolor=shape.edge,
        )

    def _add_line(self, xs: Sequence[float], ys: Sequence[float], **looks: Any) -> None:
        self.figure.add_artist(Line2D(xs, ys, transform=self._pixels, **looks))


@lru_cache(maxsize=4096)
def width_of(text: str, size: int, *, bold: bool = False) -> float:
    """How wide a line is in pixels."""
    font = FontProperties(family=_FONT, size=size, weight="bold" if bold else "normal")
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


def wrapped(text: str, width: float, size: int, *, bold: bool = False, most: int = 3) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` pixels; what does not fit ends in an ellipsis."""
    blank = width_of(" ", size, bold=bold)
    lines: list[str] = []
    used = width
    for word in one_line(text).split(" "):
        needs = width_of(word, size, bold=bold)
        if used + blank + needs <= width:
            lines[-1] += f" {word}"
            used += blank + needs
        else:
            lines.append(_cut(word, width, size, bold))
            used = needs
    if len(lines) > most:
        lines[most - 1 :] = [_cut(f"{lines[most - 1]} {lines[most]} …", width, size, bold)]
    return lines


def _cut(line: str, width: float, size: int, bold: bool) -> str:
    """The start of ``line`` that fits, with an ellipsis when something was left out."""
    if width_of(line, size, bold=bold) <= width:
        return line
    kept = line.rstrip(" …")
    while kept and width_of(f"{kept}…", size, bold=bold) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}…"
