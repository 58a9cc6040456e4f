"""The reasons that a trainee may choose from, wherever a case offers them."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.base import Reason
from kompas_sim.scenario.problem import Key
from kompas_sim.scenario.scenario import Scenario

HOLDS = 0.5
"""From this accepted share on, a reason holds in this case."""


def reason_lists(scenario: Scenario) -> Iterator[tuple[Key, tuple[Reason, ...]]]:
    """Every list of reasons that is not empty, with its path."""
    for path, reasons in _lists(scenario):
        if reasons:
            yield path, reasons


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
