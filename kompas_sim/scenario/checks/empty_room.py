"""No point of the agenda belongs in one of the rooms."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.method.rooms import ROOMS
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S142"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each room has a point that belongs there."""
    used = {item.room for item in scenario.agenda}
    for room in ROOMS:
        if room.id not in used:
            yield Finding(("agenda",), {"room": room.id})
