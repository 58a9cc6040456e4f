"""All answers to a question earn the same, so that there is nothing to judge."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S114"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The credits within each question."""
    for number, question in enumerate(scenario.questions):
        if len({option.credit for option in question.options}) == 1:
            yield Finding(("questions", number, "options"), {"question": question.id})
