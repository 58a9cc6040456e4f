"""A figure as SVG: text stays text, and the same figure gives the same bytes."""

from __future__ import annotations

import re
import warnings
from io import BytesIO

import matplotlib as mpl
from matplotlib.figure import Figure

_NOTHING = {"Date": None, "Creator": None, "Format": None, "Type": None}
_MEASURED_IN = b"'DejaVu Sans'"
_STYLE = b'<style type="text/css">'
_SHOWN_IN = b"text{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif!important}"
"""The fonts of the screens; they run narrower than the one of matplotlib that lines are measured in."""
_LINE_BREAKS = re.compile(rb"\s*\n\s*")
_UPRIGHT = re.compile(rb' transform="rotate\(-0 [^"]*"')


def svg(figure: Figure) -> bytes:
    """The bytes of an SVG file in UTF-8, without a date."""
    file = BytesIO()
    fixed = mpl.rc_context({"svg.hashsalt": "kompas", "svg.fonttype": "none", "hatch.linewidth": 1.5})
    with fixed, warnings.catch_warnings():
        # A character that this font lacks is drawn by the reader's own font: the text stays text.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(file, format="svg", metadata=_NOTHING)
    drawn = _UPRIGHT.sub(b"", file.getvalue())
    drawn = _LINE_BREAKS.sub(b" ", drawn).replace(_MEASURED_IN, b"sans-serif")
    return drawn.replace(_STYLE, _STYLE + _SHOWN_IN, 1).replace(b"> <", b"><")
