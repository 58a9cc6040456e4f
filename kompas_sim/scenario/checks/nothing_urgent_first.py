"""All points of a room are equally urgent, so that their order cannot be judged (K-062)."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S143"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The urgency of the points in the meeting."""
    levels = {item.urgency for item in scenario.agenda if item.room == "meeting"}
    if len(levels) == 1:
        yield Finding(("agenda",), {"level": levels.pop()})
