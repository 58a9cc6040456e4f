"""No good agreement makes someone the first contact of the parents."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S165"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """A model plan without a first contact cannot reach full marks."""
    if not any(draft.first_contact and not draft.tempting for draft in scenario.agreements):
        yield Finding(("agreements",))
