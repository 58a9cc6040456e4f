"""What must be in the case summary does not fit into its number of words."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S182"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """The words of every piece that must be there, in the version the table needs."""
    summary = scenario.case_summary
    words = sum(
        len((piece.text if piece.long_is_needed else piece.short).split())
        for piece in summary.pieces
        if piece.must
    )
    if words > summary.max_words:
        yield Finding(("case_summary", "max_words"), {"words": words, "most": summary.max_words})
