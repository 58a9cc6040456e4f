"""A judgement question of the method stands in another step than its own."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._questions import REQUIRED
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S113"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The step of each required question."""
    for number, question in enumerate(scenario.questions):
        step = REQUIRED.get(question.id, question.step)
        if question.step != step:
            values = {"question": question.id, "word": question.step}
            yield Finding(("questions", number, "step"), values, step)
