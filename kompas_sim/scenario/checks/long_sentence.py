"""A sentence is too long to read with ease (B1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._texts import strings
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S190"
SEVERITY: Severity = "warning"

MOST_WORDS = 30
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n")


def check(scenario: Scenario) -> Iterator[Finding]:
    """Every sentence that a trainee reads."""
    for path, text in strings(scenario):
        for sentence in _END.split(text):
            words = len(sentence.split())
            if words > MOST_WORDS:
                start = " ".join(sentence.split()[:4])
                yield Finding(path, {"words": words, "most": MOST_WORDS, "start": start})
