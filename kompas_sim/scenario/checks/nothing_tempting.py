"""The pool holds only good agreements, so that there is nothing to judge."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S163"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """At least one agreement that sounds good and lacks something."""
    if not any(draft.tempting for draft in scenario.agreements):
        yield Finding(("agreements",))
