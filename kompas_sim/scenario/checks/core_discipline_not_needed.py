"""Nobody of a core discipline is a must (K-026 to K-029): that is possible, with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks.missing_core_discipline import CORE
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S121"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Core disciplines of which every representative is less than a must."""
    core = dict(CORE)
    musts = {person.discipline for person in scenario.people if person.need == "must"}
    for number, person in enumerate(scenario.people):
        if person.discipline in core and person.discipline not in musts:
            yield Finding(
                ("people", number, "need"), {"word": person.discipline, "item": core[person.discipline]}
            )
