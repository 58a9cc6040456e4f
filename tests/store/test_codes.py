"""Codes made of Dutch words, and what people make of them when they type."""

import re
import secrets
from itertools import combinations, permutations
from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from kompas_sim.store import MalformedCodeError
from kompas_sim.store.codes import LENGTH, code_words, mint, normal_code

CODE = "appel-gitaar-lantaarn-zwaan"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@st.composite
def slipped(draw):
    """A word with one slip of the finger: a letter less, more, other, or two changed round."""
    word = draw(st.sampled_from(code_words()))
    place = draw(st.integers(0, len(word) - 2))
    letter = draw(st.sampled_from(LETTERS))
    before, here, after = word[:place], word[place], word[place + 1 :]
    made = [before + after, before + letter + here + after, before + letter + after]
    return word, draw(st.sampled_from([*made, before + after[0] + here + after[1:]]))


def test_the_list_has_no_word_twice_and_only_short_plain_words():
    words = code_words()
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[a-z]{4,8}", word) for word in words)


def test_the_first_four_letters_say_which_word_it_is():
    assert len({word[:4] for word in code_words()}) == len(code_words())


def test_one_slip_of_the_finger_never_makes_another_word():
    assert min(OSA.distance(one, other, score_cutoff=2) for one, other in combinations(code_words(), 2)) == 2


def test_a_code_holds_at_least_40_bits():
    assert LENGTH * log2(len(code_words())) >= 40


def test_every_word_can_stand_at_every_place_of_a_code():
    asked = []
    mint(lambda below: asked.append(below) or 0)
    assert asked == [len(code_words())] * LENGTH


def test_a_new_code_is_its_own_normal_form():
    code = mint(secrets.randbelow)
    assert normal_code(code) == code


@pytest.mark.parametrize(
    "typed",
    [
        "Appel Gitaar Lantaarn Zwaan",
        "  appel-gitaar\tlantaarn\nzwaan ",
        "APPEL, GITAAR, LANTAARN, ZWAAN.",
        "appel_gitaar – lantaarn/zwaan",
        "appél gitâar lantäarn zwaan",
        "apel gitar lantaarn zwan",
        "appel gitaar lantarm zwaan",
        "appel igtaar lantaarn zwaan",
    ],
)
def test_capitals_separators_accents_and_small_slips_are_put_right(typed):
    assert normal_code(typed) == CODE


@settings(max_examples=60)
@given(slipped())
def test_a_slip_is_read_as_the_word_that_was_meant_or_refused_with_its_name(slip):
    meant, typed = slip
    try:
        read = normal_code(f"{typed}-gitaar-lantaarn-zwaan")
    except MalformedCodeError as error:
        assert error.word == typed
        assert meant in error.nearest
    else:
        assert read == f"{meant}-gitaar-lantaarn-zwaan"


def test_the_wrong_word_is_named_with_those_that_it_may_be():
    with pytest.raises(MalformedCodeError) as caught:
        normal_code("appel gitaar boek zwaan")
    assert caught.value.key == "store.code-word-which"
    assert caught.value.word == "boek"
    assert caught.value.nearest == ("beek", "boei", "broek", "koek")


def test_a_word_that_resembles_nothing_is_named_alone():
    with pytest.raises(MalformedCodeError) as caught:
        normal_code("appel gitaar qqqqqq zwaan")
    assert (caught.value.key, caught.value.word, caught.value.nearest) == (
        "store.code-word-unknown",
        "qqqqqq",
        (),
    )


@pytest.mark.parametrize("typed", ["", " - ", "!?", "\x00"])
def test_nothing_typed_asks_for_a_code(typed):
    with pytest.raises(MalformedCodeError) as caught:
        normal_code(typed)
    assert caught.value.key == "store.code-empty"


@pytest.mark.parametrize(("typed", "count"), [("appel", "1"), ("appel " * 5, "5")])
def test_too_few_or_too_many_words_are_counted(typed, count):
    with pytest.raises(MalformedCodeError) as caught:
        normal_code(typed)
    assert caught.value.values["count"] == count


def test_the_order_of_the_words_matters():
    orders = {normal_code(" ".join(words)) for words in permutations(CODE.split("-"))}
    assert len(orders) == 24


@settings(max_examples=30)
@given(st.text())
def test_whatever_is_typed_is_a_code_or_refused(typed):
    try:
        code = normal_code(typed)
    except MalformedCodeError:
        return
    assert set(code.split("-")) <= set(code_words())


def test_a_very_long_text_is_refused_at_once():
    with pytest.raises(MalformedCodeError):
        normal_code("a" * 10_000_000)
