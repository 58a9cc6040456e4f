"""Praise: everything the table needs is there, and it can be read in one go."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.summary_pieces import left_out, word_count
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "summary-whole"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-010", "K-014")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """All musts have a place and the number of words is within bounds."""
    lacking = any(p.must and left_out(plan.pieces.get(p.id)) for p in case.case_summary.pieces)
    words = word_count(case, plan)
    if not lacking and 0 < words <= case.case_summary.max_words:
        yield finding(RULE, "good", cites=ITEMS, words=words)
