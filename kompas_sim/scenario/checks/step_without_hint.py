"""A step has no hint for a trainee who is stuck."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario

CODE = "S186"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The hints of every step that is played."""
    for step in PLAYED_STEPS:
        if not scenario.hints.get(step):
            yield Finding(("hints",), {"word": step})
