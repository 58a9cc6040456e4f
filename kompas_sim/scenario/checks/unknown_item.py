"""An item is cited that no source holds."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.method.load import load_method
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import unknown
from kompas_sim.scenario.checks._texts import fields_named
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S106"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every item that the case cites, wherever it stands."""
    known = {item.id for item in load_method().items}
    yield from unknown(fields_named("items", scenario), known)
