"""A short version that loses something the table needs."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, bare, finding
from kompas_sim.feedback.summary_pieces import in_summary
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "shortened-too-far"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-010",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each piece whose long version is needed and whose short one stands in the summary."""
    for piece, place in in_summary(case, plan):
        if place.short and piece.long_is_needed:
            yield finding(
                RULE,
                "look",
                why=piece.why,
                cites=(*ITEMS, *piece.items),
                subject=f"piece:{piece.id}",
                piece=bare(piece.short),
            )
