"""No reason in a list holds, so that nobody can deviate well."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._reasons import HOLDS, reason_lists
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S127"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Lists in which each reason is a wrong one: right only where nothing justifies deviating (K-003)."""
    for path, reasons in reason_lists(scenario):
        if all(reason.accepted < HOLDS for reason in reasons):
            yield Finding(path)
