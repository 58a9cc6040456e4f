"""The part of ``docs/serving.md`` that a run writes; all the rest of that page is somebody's own words."""

from __future__ import annotations

BEGIN, END = "<!-- bench-serve:begin -->", "<!-- bench-serve:end -->"


class NoPlaceError(ValueError):
    """The page has no place for figures: the two markers are not there once each, in their order."""


def with_figures(page: str, figures: str) -> str:
    """The page with ``figures`` between its markers in place of what stood there; raises ``NoPlaceError``."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end) or BEGIN in rest or END in after:
        raise NoPlaceError(f"exactly one {BEGIN} with one {END} after it is needed")
    return f"{before}{BEGIN}\n\n{figures.strip()}\n\n{END}{after}"
