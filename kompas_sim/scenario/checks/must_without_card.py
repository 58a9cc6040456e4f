"""Someone who must be there has no role card."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S125"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every must says what they can, need and cannot do (K-070)."""
    for number, person in enumerate(scenario.people):
        if person.need == "must" and person.card is None:
            yield Finding(("people", number), {"word": person.id})
