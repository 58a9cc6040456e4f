"""The whole dossier fits into the case summary, so that there is nothing to choose."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S183"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The words of all pieces in full, the care plan apart, since that goes along as an annex."""
    summary = scenario.case_summary
    words = sum(len(piece.text.split()) for piece in summary.pieces if piece.belongs != "care-plan")
    if words <= summary.max_words:
        yield Finding(("case_summary", "max_words"), {"words": words, "most": summary.max_words})
