"""An agreement or an event belongs to a topic that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._references import unknown
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S103"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The topics of agreements and events."""
    for number, draft in enumerate(scenario.agreements):
        references = ((("agreements", number, "topics", each), one) for each, one in enumerate(draft.topics))
        yield from unknown(references, scenario.topics_by_id)
    events = ((("events", number, "topic"), event.topic) for number, event in enumerate(scenario.events))
    yield from unknown(events, scenario.topics_by_id)
