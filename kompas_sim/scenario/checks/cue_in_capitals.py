"""A word by which a topic is recognised has capitals, and would never be found."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S164"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The cues of each topic are compared with lower-case words."""
    for number, topic in enumerate(scenario.topics):
        for place, cue in enumerate(topic.cues):
            if cue != cue.lower():
                yield Finding(("topics", number, "cues", place), {"word": cue}, cue.lower())
