"""Case summary: the pieces of the dossier, where each of them was put, how long the summary is (K-010)."""

from __future__ import annotations

from typing import get_args

from kompas_sim.feedback.summary_pieces import word_count
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.scenario.preparation import DossierPiece, Placement, Section
from kompas_sim.widgets.view import Json, View

SECTIONS: tuple[Section, ...] = get_args(Section)


def body(view: View) -> Json:
    """The pieces in a neutral order with their places, the places to choose from, and the words so far."""
    summary, placed = view.case.case_summary, view.training.plan.pieces
    return {
        "pieces": [_piece(view, piece) for piece in neutral(summary.pieces)],
        "sections": list(SECTIONS),
        "places": list(_places(view)),
        "words": word_count(view.case, view.training.plan),
        "maxWords": summary.max_words,
        "unplaced": sum(piece.id not in placed for piece in summary.pieces),
    }


def _places(view: View) -> tuple[Placement, ...]:
    """An annex to the care plan is only possible where there is a care plan (K-016)."""
    return tuple(one for one in get_args(Placement) if one != "care-plan" or view.case.has_care_plan)


def _piece(view: View, piece: DossierPiece) -> Json:
    place = view.training.plan.pieces.get(piece.id)
    return {
        "id": piece.id,
        "source": piece.source,
        "text": piece.text,
        "short": piece.short,
        "words": {"full": len(piece.text.split()), "short": len(piece.short.split())},
        "placement": place.placement if place else None,
        "isShort": place.short if place else False,
    }
