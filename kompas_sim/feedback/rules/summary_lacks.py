"""Something that the table needs to know is not in the preparation."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.feedback.summary_pieces import left_out, quoted
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.preparation import DossierPiece, Placement
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "summary-lacks"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-010", "K-011", "K-012", "K-013", "K-014", "K-015", "K-016")

SECTION_ITEMS: dict[Placement, ItemId] = {
    "child-family": "K-011",
    "diagnosis": "K-012",
    "history": "K-013",
    "present": "K-014",
    "admission": "K-015",
    "care-plan": "K-016",
}


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One finding per section that lacks a must; one for all together while nothing has a place."""
    missing = [p for p in case.case_summary.pieces if p.must and left_out(plan.pieces.get(p.id))]
    if not plan.pieces:
        yield finding(RULE, "ask", variant="all", cites=ITEMS, number=len(missing))
        return
    for section, item in SECTION_ITEMS.items():
        pieces = [piece for piece in missing if piece.belongs == section]
        if pieces:
            yield _lacking(section, item, pieces)


def _lacking(section: Placement, item: ItemId, pieces: list[DossierPiece]) -> Finding:
    return finding(
        RULE,
        "ask",
        variant=section,
        why=" ".join(piece.why for piece in pieces),
        cites=(item, *(each for piece in pieces for each in piece.items)),
        subject=f"section:{section}",
        pieces=quoted(pieces),
    )
