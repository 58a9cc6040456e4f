"""All occasions apply, or none does."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S185"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """There is an occasion that applies and one that does not."""
    applying = {occasion.applies for occasion in scenario.occasions}
    if len(applying) == 1:
        yield Finding(("occasions",), variant="" if True in applying else "none")
