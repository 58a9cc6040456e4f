"""A piece of the dossier stands where a reader would not look for it."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, finding
from kompas_sim.feedback.summary_pieces import fits, placed, quoted
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "case-summary"
RULE = "piece-in-wrong-section"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-010", "K-016")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """What belongs to the care plan and stands in the summary; and what stands in another section."""
    astray = [
        piece
        for piece, place in placed(case, plan)
        if piece.belongs != "out" and place.placement != "out" and not fits(piece, place)
    ]
    groups = {
        "annex": [piece for piece in astray if piece.belongs == "care-plan"],
        "section": [piece for piece in astray if piece.belongs != "care-plan"],
    }
    for variant, pieces in groups.items():
        if pieces:
            yield finding(
                RULE,
                "look",
                variant=variant,
                why=" ".join(piece.why for piece in pieces),
                cites=("K-016" if variant == "annex" else "K-010", *(i for p in pieces for i in p.items)),
                subject=f"pieces:{variant}",
                pieces=quoted(pieces),
            )
