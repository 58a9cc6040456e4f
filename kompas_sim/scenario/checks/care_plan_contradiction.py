"""A piece is said to be the care plan while the case has none, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S184"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """``has_care_plan`` against the pieces that belong to the care plan (K-016)."""
    plans = [n for n, piece in enumerate(scenario.case_summary.pieces) if piece.belongs == "care-plan"]
    if plans and not scenario.has_care_plan:
        yield Finding(("case_summary", "pieces", plans[0], "belongs"), variant="no-plan")
    if scenario.has_care_plan and not plans:
        yield Finding(("has_care_plan",))
