"""A trainee cannot say why someone who is not needed now is invited."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S123"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Everybody who is not needed now has reasons for inviting (K-003)."""
    for number, person in enumerate(scenario.people):
        if person.need == "not-now" and not person.invite:
            yield Finding(("people", number), {"word": person.id})
