"""A fact belongs to an agenda item that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import unknown
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S102"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The agenda item at which a fact surfaces."""
    references = ((("facts", n, "agenda_item"), fact.agenda_item) for n, fact in enumerate(scenario.facts))
    yield from unknown(references, scenario.agenda_by_id)
