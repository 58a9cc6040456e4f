"""Somebody who may sit at the table has nothing to say."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S204"
SEVERITY: Severity = "warning"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Everybody who can come at some moment and has no reply; only in cases with a conversation."""
    speakers = {reply.person for reply in scenario.conversation.replies}
    for number, person in enumerate(scenario.people if speakers else ()):
        may_come = any(person.id in slot.availability for slot in scenario.slots)
        if may_come and person.id not in speakers:
            yield Finding(("people", number), {"word": person.id})
