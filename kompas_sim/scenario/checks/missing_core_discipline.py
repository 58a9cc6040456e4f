"""A discipline that the method always asks for has nobody in the case (K-026 to K-029)."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.method.disciplines import DisciplineId
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S120"
SEVERITY: Severity = "error"

CORE: tuple[tuple[DisciplineId, str], ...] = (
    ("treating-specialist", "K-026"),
    ("comfort-team", "K-027"),
    ("general-practitioner", "K-028"),
    ("nursing", "K-029"),
)


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each core discipline has someone; who of them is no must says in ``why`` what the reason is."""
    present = {person.discipline for person in scenario.people}
    for discipline_id, item in CORE:
        if discipline_id not in present:
            yield Finding(("people",), {"word": discipline_id, "item": item})
