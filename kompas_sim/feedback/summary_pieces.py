"""The case summary as the trainee made it: which pieces are in it, how many words it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kompas_sim.attempt.plan import PlacedPiece, Plan
from kompas_sim.feedback.say import bare
from kompas_sim.scenario.base import ItemId
from kompas_sim.scenario.preparation import DossierPiece
from kompas_sim.scenario.scenario import Scenario

NOT_SUMMARY = ("care-plan", "out")
PRIVATE: ItemId = "N-092"
"""A piece that belongs nowhere and rests on this item was said in confidence."""


def placed(case: Scenario, plan: Plan) -> Iterator[tuple[DossierPiece, PlacedPiece]]:
    """Every piece that has a place, with that place."""
    for piece in case.case_summary.pieces:
        place = plan.pieces.get(piece.id)
        if place is not None:
            yield piece, place


def in_summary(case: Scenario, plan: Plan) -> tuple[tuple[DossierPiece, PlacedPiece], ...]:
    """The pieces that stand in a section of the summary."""
    return tuple(pair for pair in placed(case, plan) if pair[1].placement not in NOT_SUMMARY)


def fits(piece: DossierPiece, place: PlacedPiece | None) -> bool:
    """Whether a piece stands where it belongs, or in another place that is fine too."""
    return place is not None and place.placement in (piece.belongs, *piece.also)


def left_out(place: PlacedPiece | None) -> bool:
    """Whether a piece goes nowhere, by choice or because it was never placed."""
    return place is None or place.placement == "out"


def word_count(case: Scenario, plan: Plan) -> int:
    """Words of the summary; the care plan goes along as an annex and does not count."""
    return sum(
        len((piece.short if place.short else piece.text).split()) for piece, place in in_summary(case, plan)
    )


def excess(case: Scenario, plan: Plan) -> tuple[DossierPiece, ...]:
    """Pieces that belong nowhere and were put somewhere all the same."""
    return tuple(
        piece
        for piece, place in placed(case, plan)
        if piece.belongs == "out" and not left_out(place) and not fits(piece, place)
    )


def quoted(pieces: Iterable[DossierPiece]) -> str:
    """Pieces by their short text, in a row."""
    return " · ".join(f"‘{bare(piece.short)}’" for piece in pieces)
