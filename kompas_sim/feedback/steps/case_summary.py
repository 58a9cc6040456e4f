"""Case summary: what the table needs to know is in it, where one looks for it, and no more than that."""

from __future__ import annotations

from kompas_sim.attempt.plan import PlacedPiece, Plan
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.scoring.f_score import f_score
from kompas_sim.feedback.steps.scored import Scored, mean_of
from kompas_sim.feedback.summary_pieces import fits, in_summary, left_out, word_count
from kompas_sim.scenario.preparation import DossierPiece
from kompas_sim.scenario.scenario import Scenario

USEFUL_WEIGHT = 0.3
"""What a piece weighs that belongs in the preparation and is not a must. Our choice."""

WRONG_PLACE, TOO_SHORT = 0.5, 0.5
"""What is left of a needed piece in the wrong place, or cut so short that something is lost. Our choice."""

EXCESS_WEIGHT = 0.5
"""What a piece weighs that should not be where it is. Our choice."""

WORDS_WEIGHT = 0.5
"""What a summary of twice the words weighs, as a share of all musts. Our choice."""


def score(case: Scenario, plan: Plan) -> Scored:
    """An F-score over the pieces, with what is too much (pieces and words) as a burden; and the sections."""
    chosen = in_summary(case, plan)
    right = sum(fits(piece, place) for piece, place in chosen)
    words, most = word_count(case, plan), case.case_summary.max_words
    return mean_of(
        part("summary-choice", _choice(case, plan), words=words, most=most),
        part("summary-sections", right / len(chosen) if chosen else 0.0, right=right, all=len(chosen)),
    )


def _choice(case: Scenario, plan: Plan) -> float:
    hit = missed = excess = 0.0
    for piece in case.case_summary.pieces:
        place = plan.pieces.get(piece.id)
        if piece.belongs == "out":
            excess += 0.0 if left_out(place) or fits(piece, place) else EXCESS_WEIGHT
            continue
        weight, share = 1.0 if piece.must else USEFUL_WEIGHT, held(piece, place)
        hit += weight * share
        missed += weight * (1 - share)
    musts = sum(piece.must for piece in case.case_summary.pieces)
    overflow = max(0.0, word_count(case, plan) / case.case_summary.max_words - 1)
    return f_score(hit, missed, excess + overflow * WORDS_WEIGHT * musts)


def held(piece: DossierPiece, place: PlacedPiece | None) -> float:
    """How much of a needed piece the preparation holds: all, half, or nothing when it was left out."""
    if fits(piece, place):
        share = 1.0
    elif left_out(place):
        return 0.0
    else:
        share = WRONG_PLACE
    return share * TOO_SHORT if place and place.short and piece.long_is_needed else share
