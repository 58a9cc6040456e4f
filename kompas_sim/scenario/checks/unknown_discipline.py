"""Someone has a discipline that the method does not know."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.method.disciplines import DISCIPLINE_IDS
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import unknown
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S105"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The disciplines of the people."""
    references = ((("people", n, "discipline"), one.discipline) for n, one in enumerate(scenario.people))
    yield from unknown(references, DISCIPLINE_IDS)
