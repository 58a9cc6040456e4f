"""A good agreement in the pool does not say who, or not when."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S162"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Agreements that are not tempting name who does it and by when (K-132)."""
    for number, draft in enumerate(scenario.agreements):
        if draft.tempting:
            continue
        if draft.who is None:
            yield Finding(("agreements", number), {"word": draft.id}, variant="who")
        if not draft.when:
            yield Finding(("agreements", number), {"word": draft.id}, variant="when")
