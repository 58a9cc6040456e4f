"""There is no moment on which everybody who must be there can come."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._slots import slots_for_musts
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S130"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """At least one moment, and not one that is too late, where every must is available."""
    if not slots_for_musts(scenario):
        yield Finding(("slots",))
