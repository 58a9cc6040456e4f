"""A judgement question that every case asks is not there."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._questions import REQUIRED
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S111"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each of the questions of the method, by its fixed id."""
    for question_id, step in REQUIRED.items():
        if question_id not in scenario.questions_by_id:
            others = [one for one in scenario.questions_by_id if one not in REQUIRED]
            yield Finding(("questions",), {"word": question_id, "step": step}, nearest(question_id, others))
