"""The weight or the burden of a person contradicts the need."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.people import Person
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S124"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Must weighs 1; should and could weigh something; the others weigh nothing; only not-now burdens."""
    for number, person in enumerate(scenario.people):
        fault = _fault(person)
        if fault:
            field = "burden" if "burden" in fault else "weight"
            values = {
                "word": person.id,
                "need": person.need,
                "weight": person.weight,
                "burden": person.burden,
            }
            shown = {name: str(value) for name, value in values.items()}
            yield Finding(("people", number, field), shown, variant=fault)


def _fault(person: Person) -> str | None:
    if person.need == "must" and person.weight != 1:
        return "must-weight"
    if person.need in ("should", "could") and not 0 < person.weight <= 1:
        return "some-weight"
    if person.need in ("not-now", "family-decides") and person.weight != 0:
        return "no-weight"
    if person.need == "not-now" and person.burden == 0:
        return "some-burden"
    if person.need != "not-now" and person.burden != 0:
        return "no-burden"
    return None
