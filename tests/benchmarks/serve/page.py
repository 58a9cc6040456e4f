"""The part of ``docs/serving.md`` that a run writes; all the rest of that page is somebody's own words."""

from __future__ import annotations

BEGIN, END = "<!-- bench-serve:begin -->", "<!-- bench-serve:end -->"


class NoPlaceError(ValueError):
    """The page has no place for figures: the two markers are not there once each, in their order."""


def with_figures(page: str, figures: str, opening: str = BEGIN, closing: str = END) -> str:
    """The page with ``figures`` between two markers in place of what stood there; raises ``NoPlaceError``."""
    before, begin, rest = page.partition(opening)
    _old, end, after = rest.partition(closing)
    if not (begin and end) or opening in rest or closing in after:
        raise NoPlaceError(f"exactly one {opening} with one {closing} after it is needed")
    return f"{before}{opening}\n\n{figures.strip()}\n\n{closing}{after}"
