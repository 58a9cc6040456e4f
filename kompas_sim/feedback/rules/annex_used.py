"""Praise: what has its place in the care plan goes along as an annex and is not written twice."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.summary_pieces import placed, quoted
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "annex-used"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-016",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Pieces of the care plan that the trainee put in the annex."""
    pieces = [
        piece
        for piece, place in placed(case, plan)
        if piece.belongs == "care-plan" and place.placement == "care-plan"
    ]
    if pieces:
        yield finding(RULE, "good", why=pieces[0].why, cites=ITEMS, pieces=quoted(pieces))
