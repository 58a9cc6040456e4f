"""A conversation with so few replies that it soon runs dry."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S205"
SEVERITY: Severity = "warning"

ENOUGH = 60
"""How many replies a conversation has at least. Our choice."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """Replies of the conversation; voices of agenda items come on top. A case without any is left alone."""
    number = len(scenario.conversation.replies)
    if 0 < number < ENOUGH:
        yield Finding(("conversation", "replies"), {"number": number, "least": ENOUGH})
