"""Another place of a point is its best place, or earns as much."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S145"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The other places of each point."""
    for number, item in enumerate(scenario.agenda):
        for room, credit in item.also.items():
            path = ("agenda", number, "also", room)
            if room == item.room:
                yield Finding(path, {"word": item.id, "room": room})
            elif credit == 1:
                yield Finding(path, {"word": item.id, "room": room}, variant="as-good")
