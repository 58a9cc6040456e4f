"""Every error of the store has words for a person, in Dutch and in English."""

from datetime import timedelta

import pytest

from kompas_sim.store import MalformedCodeError, StaleAttemptError, StoreError, TooManyGuessesError, errors
from kompas_sim.store.codes import normal_code
from kompas_sim.wording import LANGUAGES, Words

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, StoreError)]
TYPED = ["", "appel", "appel gitaar qqqqqq zwaan", "appel gitaar boek zwaan", "appel gitaar fest zwaan"]
TYPED += ["appel gitaar zwembadmeestertje zwaan", "appel gitaar kist zwaan", "appel gitaar lantern zwaan"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_words(language):
    words = Words(language)
    assert all(words(kind.key, minutes=1) for kind in KINDS)
    assert len({kind.key for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_stand_in_the_catalogue_for_nothing(language):
    used = {kind.key.removeprefix("store.") for kind in KINDS}
    used |= {"code-length", "code-word-unknown", "code-word-nearest", "code-word-which"}
    assert set(Words(language).under("store")) == used


@pytest.mark.parametrize("typed", TYPED)
def test_a_wrong_word_is_named_to_the_person_and_not_to_the_log(typed):
    with pytest.raises(MalformedCodeError) as caught:
        normal_code(typed)
    error = caught.value
    assert error.word in error.told(Words())
    assert all(word in error.told(Words()) for word in error.nearest)
    assert not error.word or error.word not in str(error)


def test_who_must_wait_is_told_for_how_many_minutes():
    assert "3 min" in TooManyGuessesError(timedelta(seconds=121)).told(Words())
    assert "1 min" in TooManyGuessesError(timedelta(seconds=1)).told(Words())


def test_another_window_is_told_in_plain_words():
    assert "ander venster" in StaleAttemptError(3).told(Words())
