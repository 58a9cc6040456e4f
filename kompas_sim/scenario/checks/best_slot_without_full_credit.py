"""No moment on which everybody who must be there can come earns full credit."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._slots import slots_for_musts
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S131"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Among the moments that suit every must, one has credit 1."""
    fitting = slots_for_musts(scenario)
    if fitting and all(scenario.slots[number].credit < 1 for number in fitting):
        best = scenario.slots[fitting[0]]
        yield Finding(("slots", fitting[0], "credit"), {"word": best.id})
