"""Something that was said in confidence goes round with the preparation."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, bare, finding
from kompas_sim.feedback.summary_pieces import PRIVATE, excess
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "shared-in-confidence"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = (PRIVATE,)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Pieces that belong nowhere and rest on privacy, put in the summary or the care plan."""
    for piece in excess(case, plan):
        if PRIVATE in piece.items:
            yield finding(
                RULE,
                "look",
                why=piece.why,
                cites=piece.items,
                subject=f"piece:{piece.id}",
                piece=bare(piece.short),
            )
