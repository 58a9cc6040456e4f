"""The word that was probably meant."""

from __future__ import annotations

import pytest

from kompas_sim.scenario.nearest import nearest

WORDS = ["participants", "planning", "agenda", "general-practitioner"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [("particpants", "participants"), ("Agenda", "agenda"), ("genaral-practitioner", "general-practitioner")],
)
def test_a_misspelling_leads_to_the_word_that_looks_like_it(word: str, meant: str) -> None:
    """Whatever its capitals."""
    assert nearest(word, WORDS) == meant


@pytest.mark.parametrize("word", ["xyz", "", "9"])
def test_nothing_is_offered_for_a_word_that_looks_like_none(word: str) -> None:
    """A far-fetched offer would mislead."""
    assert nearest(word, WORDS) is None


def test_without_words_there_is_nothing_to_offer() -> None:
    """An empty list is no error."""
    assert nearest("agenda", []) is None
