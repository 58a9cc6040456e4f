"""An event asks for a fact that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import unknown
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S104"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The facts that a responder must know."""
    known = [fact.id for fact in scenario.facts]
    for number, event in enumerate(scenario.events):
        references = ((("events", number, "knows", each), one) for each, one in enumerate(event.knows))
        yield from unknown(references, known)
