"""An unsafe answer earns something."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S116"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Unsafe answers earn nothing by rule, with their reason."""
    for number, question in enumerate(scenario.questions):
        for place, option in enumerate(question.options):
            if option.unsafe and option.credit > 0:
                path = ("questions", number, "options", place, "credit")
                yield Finding(path, {"question": question.id, "word": option.id})
