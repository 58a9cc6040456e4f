"""All points fit on the agenda together, so that there is nothing to choose."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.method.rooms import ROOMS
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S140"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The minutes of all points against what both rooms offer (K-052, K-053)."""
    offered = sum(room.content_minutes for room in ROOMS)
    asked = sum(item.minutes for item in scenario.agenda)
    if asked <= offered:
        yield Finding(("agenda",), {"asked": asked, "offered": offered})
