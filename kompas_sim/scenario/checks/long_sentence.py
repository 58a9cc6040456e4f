"""A sentence is too long to read with ease (B1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.checks._texts import Texts
from kompas_sim.scenario.problem import Severity

CODE = "S190"
SEVERITY: Severity = "warning"

MOST_WORDS = 30
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n")


def check_texts(texts: Texts) -> Iterator[Finding]:
    """Every sentence."""
    for path, text in texts:
        if len(text) < 2 * MOST_WORDS:
            continue
        for sentence in _END.split(text):
            words = len(sentence.split())
            if words > MOST_WORDS:
                start = " ".join(sentence.split()[:4])
                yield Finding(path, {"words": words, "most": MOST_WORDS, "start": start})
