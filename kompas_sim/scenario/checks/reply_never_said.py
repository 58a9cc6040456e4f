"""A reply that can never be said."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._sayable import never_said
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S203"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each of them, with what stands in its way."""
    found = never_said(scenario)
    for number, reply in enumerate(scenario.conversation.replies):
        if reply.id in found:
            yield Finding(("conversation", "replies", number), {"word": reply.id}, variant=found[reply.id])
