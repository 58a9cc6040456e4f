"""A topic of the night has no good agreement with a channel and a back-up."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S161"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Topics that must hold at night, against the good agreements about them."""
    for number, topic in enumerate(scenario.topics):
        good = [one for one in scenario.agreements if topic.id in one.topics and not one.tempting]
        if topic.night and good and not any(one.backup and one.channel for one in good):
            yield Finding(("topics", number, "night"), {"word": topic.id})
