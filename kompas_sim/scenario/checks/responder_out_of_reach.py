"""Somebody who should respond to an event has no hours in the four weeks."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S304"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Responders of each event, once somebody's hours are written down; without them office hours count."""
    reach = scenario.weeks.reach
    for number, event in enumerate(scenario.events if reach else ()):
        for place, who in enumerate(event.responders):
            if who not in reach and who in scenario.names:
                yield Finding(("events", number, "responders", place), {"word": who})
