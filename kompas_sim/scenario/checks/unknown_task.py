"""A closing task is excused that the method does not know."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import unknown
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS

CODE = "S107"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The tasks that do not apply in this case."""
    tasks = enumerate(scenario.closing.not_applicable)
    references = ((("closing", "not_applicable", number, "id"), task.id) for number, task in tasks)
    yield from unknown(references, [task.id for task in TASKS])
