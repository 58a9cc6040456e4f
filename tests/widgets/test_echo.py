"""What the app says back while somebody types."""

from __future__ import annotations

import pytest

from kompas_sim.widgets.echo import AGREEMENT_LABELS, GOAL_ELEMENTS, echo
from kompas_sim.widgets.view import Json
from tests.support.cases import case
from tests.support.views import view


def heard(read: str, text: str, language: str = "nl") -> Json:
    """The echo of a text."""
    return echo(view(case(), "agreements", language=language), {"read": read, "text": text})


@pytest.mark.parametrize("read", ["goal", "agreement", "when", "text", "anything"])
def test_nothing_was_said_about_an_empty_text(read: str) -> None:
    """An open field is not a fault."""
    assert heard(read, "  ") == {"pii": []}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_goal_is_held_against_its_seven_elements(language: str) -> None:
    """Each by its word, found or not."""
    shown = heard("goal", "Aan het eind ligt vast wie ouders 's nachts bellen.", language)["elements"]
    assert len(shown) == len(GOAL_ELEMENTS)
    assert any(one["found"] for one in shown)


def test_an_agreement_is_held_against_its_parts() -> None:
    """Who, what, when and the others."""
    text = "De huisarts belt moeder elke dinsdag om 10.00 uur op het oefennummer."
    shown = heard("agreement", text)["elements"]
    assert len(shown) == len(AGREEMENT_LABELS)
    assert [one["found"] for one in shown[:3]] == [True, True, True]


def test_a_moment_is_said_back_with_its_date() -> None:
    """Counted from the day of the case."""
    assert heard("when", "uiterlijk 10 februari")["moments"] == [
        "Je bedoelt: uiterlijk dinsdag 10 februari 2026?"
    ]


@pytest.mark.parametrize("text", ["z.s.m.", "regelmatig"])
def test_a_vague_word_is_said_not_to_be_a_moment(text: str) -> None:
    """As coaching, with the word itself."""
    shown = heard("when", text)
    assert shown["moments"] == []
    assert text in shown["hints"][0]


def test_identifying_data_are_pointed_out_in_every_field() -> None:
    """The piece itself, so that one can find it."""
    assert heard("text", "Bel moeder op 06-12345678.")["pii"] == ["06-12345678"]


def test_a_text_that_is_too_long_is_read_up_to_the_limit() -> None:
    """The browser may send anything."""
    assert heard("text", "a " * 5000 + "06-12345678")["pii"] == []
