"""The questions for reading back are not ten."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S302"
SEVERITY: Severity = "error"
QUESTIONS = 10


def check(scenario: Scenario) -> Iterator[Finding]:
    """In every case that has its four weeks."""
    weeks = scenario.weeks
    if (weeks.reach or weeks.read_back) and len(weeks.read_back) != QUESTIONS:
        yield Finding(("weeks", "read_back"), {"number": len(weeks.read_back), "asked": QUESTIONS})
