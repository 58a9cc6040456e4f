"""A moment that is too late, or without someone who must be there, earns full credit."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._slots import slots_for_musts
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S132"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Moments with credit 1 that do not suit every must, when there is one that does."""
    fitting = slots_for_musts(scenario)
    for number, slot in enumerate(scenario.slots):
        if fitting and slot.credit == 1 and number not in fitting:
            yield Finding(("slots", number, "credit"), {"word": slot.id})
