"""Nobody who could be at the table can respond to an event."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S170"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each event has a responder among the people, who can agree to it in person."""
    for number, event in enumerate(scenario.events):
        if not any(one in scenario.people_by_id for one in event.responders):
            yield Finding(("events", number, "responders"), {"word": event.id})
