"""A parked point does not say what happens with it instead."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S144"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every point whose best place is elsewhere."""
    for number, item in enumerate(scenario.agenda):
        if item.room == "parked" and item.parked_as is None:
            yield Finding(("agenda", number), {"word": item.id})
