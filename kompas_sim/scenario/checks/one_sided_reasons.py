"""A list of reasons offers only reasons that hold, or only reasons that do not."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.base import Reason
from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Key, Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S126"
SEVERITY: Severity = "error"

HOLDS = 0.5
"""From this accepted share on, a reason holds."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every list of reasons gives something to judge: one that holds and one that does not."""
    for path, reasons in _lists(scenario):
        holding = {reason.accepted >= HOLDS for reason in reasons}
        if len(holding) == 1:
            yield Finding(path, variant="all-hold" if True in holding else "none-holds")


def _lists(scenario: Scenario) -> Iterator[tuple[Key, tuple[Reason, ...]]]:
    for number, person in enumerate(scenario.people):
        yield ("people", number, "leave_out"), person.leave_out
        yield ("people", number, "invite"), person.invite
    for number, question in enumerate(scenario.questions):
        yield ("questions", number, "reasons"), question.reasons
    for number, item in enumerate(scenario.agenda):
        yield ("agenda", number, "reasons"), item.reasons
    for number, topic in enumerate(scenario.topics):
        yield ("topics", number, "reasons"), topic.reasons
