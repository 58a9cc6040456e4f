"""A trainee cannot say why someone who must be there is left out."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S122"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every must has reasons for leaving out (K-003)."""
    for number, person in enumerate(scenario.people):
        if person.need == "must" and not person.leave_out:
            yield Finding(("people", number), {"word": person.id})
