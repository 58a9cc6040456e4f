"""The id of a case differs from the name of its folder."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding, Folder
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S109"
SEVERITY: Severity = "error"


def check_folder(scenario: Scenario, folder: Folder) -> Iterator[Finding]:
    """The id, which is also the address of the case."""
    if scenario.id != folder.name:
        yield Finding(("id",), {"word": scenario.id, "folder": folder.name}, folder.name)
