"""The screen of the case summary, without a browser."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kompas_sim.attempt.decision import PiecePlaced
from kompas_sim.feedback.summary_pieces import word_count
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.widgets.screens.case_summary import body
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, keys_in, told, view


def test_every_piece_waits_for_a_place_at_first() -> None:
    """Nothing has been placed, so the summary has no words."""
    shown = body(view(case(), "case-summary"))
    assert [piece["placement"] for piece in shown["pieces"]] == [None] * len(case().case_summary.pieces)
    assert (shown["words"], shown["unplaced"]) == (0, len(case().case_summary.pieces))


def test_words_are_those_that_feedback_counts() -> None:
    """The counter and the feedback can never differ."""
    first, second = case().case_summary.pieces[:2]
    seen = view(
        case(),
        "case-summary",
        PiecePlaced(piece=first.id, placement="present", short=True),
        PiecePlaced(piece=second.id, placement="history"),
    )
    by_id = {piece["id"]: piece for piece in body(seen)["pieces"]}
    by_version = by_id[first.id]["words"]["short"] + by_id[second.id]["words"]["full"]
    assert body(seen)["words"] == word_count(case(), seen.training.plan) == by_version


def test_what_is_left_out_or_goes_along_as_an_annex_has_a_place_and_no_words() -> None:
    """Both count as placed; neither makes the summary longer."""
    first, second = case("jip").case_summary.pieces[:2]
    shown = body(
        view(
            case("jip"),
            "case-summary",
            PiecePlaced(piece=first.id, placement="out"),
            PiecePlaced(piece=second.id, placement="care-plan"),
        )
    )
    assert (shown["words"], shown["unplaced"]) == (0, len(case("jip").case_summary.pieces) - 2)


@pytest.mark.parametrize("name", CASE_IDS)
def test_an_annex_to_the_care_plan_can_be_chosen_only_where_there_is_a_care_plan(name: str) -> None:
    """K-016."""
    assert ("care-plan" in body(view(case(name), "case-summary"))["places"]) is case(name).has_care_plan


@pytest.mark.parametrize("name", CASE_IDS)
def test_pieces_do_not_stand_in_the_order_of_the_answers(name: str) -> None:
    """Authors write the pieces section by section: neighbours on the screen come from different sections."""
    pieces = {piece.id: piece for piece in case(name).case_summary.pieces}
    shown = [pieces[piece["id"]].belongs for piece in body(view(case(name), "case-summary"))["pieces"]]
    changes = sum(one != other for one, other in pairwise(shown))
    assert changes > len(set(shown))


def test_the_order_depends_on_the_ids_alone() -> None:
    """Display order is the same for everybody, however the author wrote the list."""
    pieces = case().case_summary.pieces
    assert neutral(pieces) == neutral(reversed(pieces))


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_stays_in_the_kernel(name: str) -> None:
    """Where a piece belongs, whether it must be there and why: none of it is sent."""
    shown = body(view(case(name), "case-summary"))
    assert keys_in(shown) & KEY_FIELDS == set()
    assert told(case(name), shown) == []
