"""The goal of the case does not explain one of its seven elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.preparation import GoalElement
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S180"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """All seven elements by which a goal is read."""
    for element in get_args(GoalElement):
        if element not in scenario.goal.elements:
            yield Finding(("goal", "elements"), {"word": element})
