"""The days for the next talk run backwards."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S171"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The earliest and the latest day, counted from the meeting."""
    first, last = scenario.closing.follow_up_days
    if not 1 <= first <= last:
        yield Finding(("closing", "follow_up_days"), {"first": first, "last": last})
