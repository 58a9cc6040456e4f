"""A section of the case summary has no piece of the dossier that belongs there."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.preparation import Placement
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S181"
SEVERITY: Severity = "error"

SECTIONS: tuple[Placement, ...] = ("child-family", "diagnosis", "history", "present")
"""K-011 to K-014; an admission (K-015) only where there was one."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """Each section that every summary has."""
    filled = {piece.belongs for piece in scenario.case_summary.pieces}
    for section in SECTIONS:
        if section not in filled:
            yield Finding(("case_summary", "pieces"), {"word": section})
