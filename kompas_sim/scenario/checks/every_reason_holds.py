"""All reasons in a list hold, so that choosing any of them restores credit."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._reasons import HOLDS, reason_lists
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S126"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every list has a reason that does not hold in this case: choosing one takes judgement."""
    for path, reasons in reason_lists(scenario):
        if all(reason.accepted >= HOLDS for reason in reasons):
            yield Finding(path)
