"""A figure as SVG: text stays text, and the same figure gives the same bytes."""

from __future__ import annotations

import warnings
from io import BytesIO

import matplotlib as mpl
from matplotlib.figure import Figure

_MEASURED_IN = "'DejaVu Sans'"
_SHOWN_IN = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
"""The fonts of the screens; they run narrower than the one of matplotlib that lines are measured in."""


def svg(figure: Figure) -> bytes:
    """The bytes of an SVG file in UTF-8, without a date."""
    file = BytesIO()
    fixed = mpl.rc_context({"svg.hashsalt": "kompas", "svg.fonttype": "none", "hatch.linewidth": 1.5})
    with fixed, warnings.catch_warnings():
        # A character that this font lacks is drawn by the reader's own font: the text stays text.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return file.getvalue().replace(_MEASURED_IN.encode(), _SHOWN_IN.encode())
