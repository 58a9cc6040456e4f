"""Parameters of a report notebook: one that does not exist is an error, where papermill only warns."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import papermill  # type: ignore[import-untyped]

from kompas_sim.report.errors import UnknownParameterError
from kompas_sim.scenario.nearest import nearest


def check_parameters(notebook: Path, given: Iterable[str]) -> None:
    """Raise ``UnknownParameterError``, with the nearest name, for the first parameter the notebook lacks."""
    known = sorted(papermill.inspect_notebook(notebook))
    for name in given:
        if name not in known:
            raise UnknownParameterError(name, nearest(name, known))
