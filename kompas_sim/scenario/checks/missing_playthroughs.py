"""A case has no ways through it that prove that it can be played."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding, Folder
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S110"
SEVERITY: Severity = "warning"

FEWEST = 3
"""As the method asks, a typical mistake, and nothing done."""


def check_folder(scenario: Scenario, folder: Folder) -> Iterator[Finding]:
    """How many playthroughs stand beside the scenario file."""
    if len(folder.playthroughs) < FEWEST:
        yield Finding(("id",), {"word": scenario.id, "number": len(folder.playthroughs), "fewest": FEWEST})
