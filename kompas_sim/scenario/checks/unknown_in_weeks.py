"""The four weeks name somebody or something that is not in the case."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import Reference, unknown
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S301"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Who calls, whom they trust, who can be reached and who stands in; the topics of the questions."""
    yield from unknown(_people(scenario), scenario.names)
    topics = (
        (("weeks", "read_back", number, "topic"), question.topic)
        for number, question in enumerate(scenario.weeks.read_back)
        if question.topic is not None
    )
    yield from unknown(topics, scenario.topics_by_id, "topic")


def _people(scenario: Scenario) -> Iterator[Reference]:
    weeks = scenario.weeks
    if weeks.caller is not None:
        yield ("weeks", "caller"), weeks.caller
    yield from ((("weeks", "trusts", number), one) for number, one in enumerate(weeks.trusts))
    for who, reach in weeks.reach.items():
        yield ("weeks", "reach", who), who
        for field, other in (("locum", reach.locum), ("service", reach.service)):
            if other is not None:
                yield ("weeks", "reach", who, field), other
