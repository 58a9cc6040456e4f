"""No answer to a question earns full credit, so that nobody can do it well."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S115"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The highest credit within each question; a question whose answers are all equal has its own check."""
    for number, question in enumerate(scenario.questions):
        earned = {option.credit for option in question.options}
        if max(earned) < 1 and len(earned) > 1:
            yield Finding(("questions", number, "options"), {"question": question.id})
