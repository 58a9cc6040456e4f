"""The figures of the debrief as the browser gets them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from kompas_sim.training import Training
from kompas_sim.widgets.view import Json
from kompas_sim.wording import Words

if TYPE_CHECKING:
    from kompas_sim.plots.picture import Picture


def draw(training: Training, words: Words) -> tuple[Json, ...]:
    """Every figure that has something to show, as SVG in base64 with a title, a description and its table."""
    from kompas_sim.plots.all import pictures  # noqa: PLC0415  # matplotlib only when figures are asked for

    return tuple(as_json(picture) for picture in pictures(training, words))


def as_json(picture: Picture) -> Json:
    """A figure as SVG in base64, with its title, its description and its table."""
    from kompas_sim.plots.svg import svg  # noqa: PLC0415

    return {
        "id": picture.id,
        "title": picture.title,
        "alt": picture.alt,
        "svg": base64.b64encode(svg(picture.figure)).decode("ascii"),
        "columns": list(picture.table.columns),
        "rows": [list(row) for row in picture.table.rows],
    }
