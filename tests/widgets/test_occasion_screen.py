"""The screen of the occasion, without a browser."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.decision import OccasionMarked
from kompas_sim.widgets.screens.letters import letters, paragraphs
from kompas_sim.widgets.screens.occasion import body
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, keys_in, told, view

FULL = "Dit is een regel die een redacteur heeft afgebroken omdat hij anders te lang zou worden voor"


def test_a_break_after_a_full_line_is_a_space() -> None:
    """The file was wrapped; the screen wraps by itself."""
    assert paragraphs(f"{FULL}\nhet scherm.") == [f"{FULL} het scherm."]


def test_a_break_after_a_short_line_stays() -> None:
    """A list of questions is read line by line."""
    assert paragraphs("Wie bel ik?\nKomt er iemand?") == ["Wie bel ik?\nKomt er iemand?"]


def test_a_blank_line_begins_a_paragraph() -> None:
    """However many there are."""
    assert paragraphs("Hoi,\n\nTot morgen.\n\n\n\nGroet\n") == ["Hoi,", "Tot morgen.", "Groet"]


@pytest.mark.parametrize("name", CASE_IDS)
def test_a_letter_says_who_wrote_and_loses_no_word(name: str) -> None:
    """The name stands apart from the rest of the line; all words of the text are there."""
    for letter, shown in zip(case(name).letters, letters(case(name)), strict=True):
        assert f"{shown['sender']}, {shown['about']}" == letter.sender
        assert " ".join(shown["paragraphs"]).split() == letter.text.split()


def test_an_occasion_shows_what_was_said_about_it() -> None:
    """Yes, no, or nothing yet."""
    first, second = case().occasions[:2]
    seen = view(
        case(),
        "occasion",
        OccasionMarked(occasion=first.id, applies=True),
        OccasionMarked(occasion=second.id, applies=False),
    )
    marks = {one["id"]: one["applies"] for one in body(seen)["occasions"]}
    assert (marks[first.id], marks[second.id]) == (True, False)
    assert sum(mark is None for mark in marks.values()) == len(case().occasions) - 2


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_order_of_the_occasions_says_nothing(name: str) -> None:
    """Authors write those that apply first; the screen does not."""
    applies = {one.id: one.applies for one in case(name).occasions}
    shown = [applies[one["id"]] for one in body(view(case(name), "occasion"))["occasions"]]
    assert sorted(shown, reverse=True) != shown


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_is_not_in_the_occasion(name: str) -> None:
    """Not as a field (a mark of the trainee apart), not as a sentence."""
    shown = body(view(case(name), "occasion"))
    assert keys_in(shown) & (KEY_FIELDS - {"applies"}) == set()
    assert told(case(name), shown) == []
