"""The words of the feedback: complete in two languages, none of them idle, none of them harsh."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from kompas_sim.feedback.rules import rules
from kompas_sim.feedback.score_parts import PARTS
from kompas_sim.wording.words import catalogue

HARSH = {"u", "uw", "fout", "verkeerd", "slecht", "onvoldoende", "helaas", "jammer", "cursist"}
OTHERS = ("part", "cap", "reason", "own-reason", "certainty")
DUTCH = {key: text for key, text in catalogue("nl").items() if key.startswith("feedback.")}
ENGLISH = {key: text for key, text in catalogue("en").items() if key.startswith("feedback.")}


def places(text: str) -> set[str]:
    """The named places of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_sentences() -> None:
    assert DUTCH.keys() == ENGLISH.keys()


@pytest.mark.parametrize("key", DUTCH)
def test_a_sentence_has_the_same_places_in_both_languages(key: str) -> None:
    assert places(DUTCH[key]) == places(ENGLISH[key])


def test_no_sentence_belongs_to_nothing() -> None:
    known = {*OTHERS, *(rule.name for rule in rules())}
    assert {key.split(".")[1] for key in DUTCH} <= known


def test_every_part_of_a_score_has_a_name_and_a_sentence() -> None:
    sentences = {key for key in DUTCH if key.startswith("feedback.part.")}
    assert sentences == {f"feedback.part.{name}" for name in PARTS}
    for language in ("nl", "en"):
        names = {key for key in catalogue(language) if key.startswith("score.")}
        assert names == {f"score.{name}" for name in PARTS}


@pytest.mark.parametrize("key", DUTCH)
def test_dutch_speaks_to_you_and_never_scolds(key: str) -> None:
    words = set(re.findall(r"[a-zé]+", DUTCH[key].lower()))
    assert not words & HARSH
    assert "je moet" not in DUTCH[key].lower()


@pytest.mark.parametrize("key", DUTCH)
def test_a_sentence_is_short_enough_to_read(key: str) -> None:
    sentences = re.split(r"(?<=[.?!:])\s", DUTCH[key])
    assert max(len(sentence.split()) for sentence in sentences) <= 25
