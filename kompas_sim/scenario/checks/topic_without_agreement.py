"""No good agreement in the pool is about a topic."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S160"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every topic has an agreement that is not just tempting."""
    for number, topic in enumerate(scenario.topics):
        about = [draft for draft in scenario.agreements if topic.id in draft.topics]
        if not any(not draft.tempting for draft in about):
            variant = "only-tempting" if about else ""
            yield Finding(("topics", number), {"word": topic.id}, variant=variant)
