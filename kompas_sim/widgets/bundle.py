"""The browser's side as one module: the parts in ``static/`` put together, without a build step.

All parts share one scope: a name at the top level of a part exists once in the whole bundle.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
SCRIPTS = ("vendor/preact.js", "kit/*.js", "steps/*.js", "main.js")
STYLES = ("tokens.css", "app.css", "steps/*.css")


@cache
def script() -> str:
    """The whole script: the library first, then our kit, the steps and the entry."""
    return _together(SCRIPTS)


@cache
def style() -> str:
    """The whole style sheet."""
    return _together(STYLES)


def _together(patterns: tuple[str, ...]) -> str:
    files = (path for pattern in patterns for path in sorted(STATIC.glob(pattern)))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)
