"""A sheet to draw on in CSS pixels, from the top down: big type, few colours, fit for a phone."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Polygon, Rectangle
from matplotlib.textpath import text_to_path

from kompas_sim.plots.plain import one_line

WIDTH = 400
"""Of every figure, in CSS pixels: next to nothing has to shrink on a phone of 390."""

TEXT, MUTED, PAPER, LINE, CONTROL = "#1F2A30", "#4F5B62", "#FFFFFF", "#DDD5C8", "#7A7267"
PRIMARY, PRIMARY_SOFT, ACCENT, ACCENT_SOFT, OK = "#0B5D66", "#E1F0F0", "#A6461B", "#FBEADF", "#1B6B3A"
"""The tokens of the screens in their light form: a figure is always ink on paper."""

BODY, SMALL = 17, 15
_POINTS = 0.75
"""Points in a pixel."""


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
        self._axes: Axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, WIDTH)
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
        self._axes.text(
            x,
            y + 0.93 * size,
            text,
            va="baseline",
            ha=align,
            color=colour,
            fontsize=size * _POINTS,
            fontweight="bold" if bold else "normal",
            parse_math=False,
            bbox={"facecolor": behind, "edgecolor": "none", "pad": 1} if behind else None,
        )

    def bar(self, x: float, y: float, width: float, height: float, fill: Fill) -> None:
        """Draw a block."""
        self._axes.add_patch(
            Rectangle(
                (x, y), width, height, facecolor=fill.face, edgecolor=fill.edge, hatch=fill.hatch, linewidth=1
            )
        )

    def line(self, x: float, top: float, bottom: float) -> None:
        """Draw an upright line that stands out."""
        self._axes.plot([x, x], [top, bottom], color=TEXT, linewidth=2.5, solid_capstyle="butt")

    def rule(self) -> None:
        """Draw a thin line across, with air around it."""
        self.y += 5
        self._axes.plot([0, WIDTH], [self.y, self.y], color=LINE, linewidth=1)
        self.y += 9

    def tick(self, x: float, y: float) -> None:
        """A tick, drawn and not written: fonts of phones make a coloured picture of the character."""
        points = [(0, 7), (3, 4), (6, 8), (13, 0), (16, 3), (6, 14)]
        self._axes.add_patch(
            Polygon([(x + dx, y + dy) for dx, dy in points], closed=True, facecolor=OK, linewidth=0)
        )

    def dash(self, x: float, y: float) -> None:
        """A dash, for what is not there."""
        self._axes.add_patch(Rectangle((x, y + 5), 15, 4, facecolor=ACCENT, linewidth=0))

    def ring(self, x: float, y: float) -> None:
        """A small open square, for what need not be there."""
        self._axes.add_patch(
            Rectangle((x + 3, y + 3), 9, 9, facecolor=PAPER, edgecolor=CONTROL, linewidth=1.2)
        )

    def done(self) -> Figure:
        """The figure, cut off under the last thing drawn."""
        height = self.y + 6
        self.figure.set_size_inches(WIDTH / 96, height / 96)
        self._axes.set_ylim(height, 0)
        return self.figure


def width_of(text: str, size: int, *, bold: bool = False) -> float:
    """How wide a line is in pixels."""
    font = FontProperties(family="DejaVu Sans", size=size, weight="bold" if bold else "normal")
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


def wrapped(text: str, width: float, size: int, *, bold: bool = False, most: int = 3) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` pixels; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in one_line(text).split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(_cut(word, width, size, bold))
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
