"""A judgement question lacks an answer that rules and screens look for."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._questions import FIXED_OPTIONS
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S112"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The answers with a fixed id."""
    for number, question in enumerate(scenario.questions):
        given = [option.id for option in question.options]
        fixed = FIXED_OPTIONS.get(question.id, ())
        others = [one for one in given if one not in fixed]
        for option in fixed:
            if option not in given:
                values = {"word": option, "question": question.id}
                yield Finding(("questions", number, "options"), values, nearest(option, others))
