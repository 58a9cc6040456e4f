"""A question for reading back asks for a field of an agreement without saying about what, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.weeks import ReadBackField

CODE = "S303"
SEVERITY: Severity = "error"
IN_PLAN: frozenset[ReadBackField] = frozenset({"sharing", "follow-up", "care-plan"})
"""What stands in the plan and not in an agreement."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each question and its field."""
    for number, question in enumerate(scenario.weeks.read_back):
        if (question.topic is None) != (question.field in IN_PLAN):
            variant = "needless" if question.topic else ""
            yield Finding(("weeks", "read_back", number), {"word": question.id}, variant=variant)
