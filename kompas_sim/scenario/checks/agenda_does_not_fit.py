"""The points that belong in a room do not fit into its minutes."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.method.rooms import ROOMS
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S141"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The minutes of the points in their best place against what that room offers (K-052, K-053)."""
    for room in ROOMS:
        asked = sum(item.minutes for item in scenario.agenda if item.room == room.id)
        if asked > room.content_minutes:
            yield Finding(("agenda",), {"room": room.id, "asked": asked, "offered": room.content_minutes})
