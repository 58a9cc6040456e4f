"""Attempts: begun, listed newest first, found again, and nobody else's."""

import pytest

from kompas_sim.attempt.attempt import Attempt
from kompas_sim.store import UnknownAttemptError, UnknownCodeError


@pytest.fixture
def code(store):
    return store.new_code()


def test_a_new_attempt_is_empty(store, code):
    header = store.begin(code, "mees", None, 7)
    assert store.load(code, header.id) == Attempt(header=header)


def test_an_attempt_keeps_its_case_its_exercise_its_seed_and_its_start(store, code, clock):
    header = store.begin(code, "jip", "wie-zit-aan-tafel", 2**63 - 1)
    assert (header.scenario, header.exercise, header.seed) == ("jip", "wie-zit-aan-tafel", 2**63 - 1)
    assert header.started_at == clock.now
    assert store.attempts(code) == [header]


def test_beginning_again_keeps_the_earlier_attempt(store, code):
    first = store.begin(code, "mees", None, 7)
    second = store.begin(code, "mees", None, 7)
    assert first.id != second.id
    assert store.attempts(code) == [second, first]


def test_the_latest_attempt_is_the_one_begun_last_even_when_the_clock_was_put_back(store, code, clock):
    store.begin(code, "mees", None, 1)
    clock.forward(days=-1)
    second = store.begin(code, "mees", None, 2)
    assert store.latest(code, "mees", None) == second


def test_the_latest_attempt_at_a_case_is_not_one_at_an_exercise_or_another_case(store, code):
    whole = store.begin(code, "mees", None, 1)
    exercise = store.begin(code, "mees", "agenda-in-dertig-minuten", 1)
    store.begin(code, "jip", None, 1)
    assert store.latest(code, "mees", None) == whole
    assert store.latest(code, "mees", "agenda-in-dertig-minuten") == exercise


def test_there_is_no_latest_attempt_at_a_case_that_was_never_begun(store, code):
    assert store.latest(code, "mees", None) is None


def test_nobody_sees_the_attempts_of_somebody_else(store, code):
    header = store.begin(code, "mees", None, 7)
    other = store.new_code()
    assert store.attempts(other) == []
    assert store.latest(other, "mees", None) is None
    with pytest.raises(UnknownAttemptError):
        store.load(other, header.id)


def test_an_attempt_that_does_not_exist_cannot_be_loaded(store, code):
    with pytest.raises(UnknownAttemptError):
        store.load(code, "0000000000000000")


def test_nobody_begins_with_a_code_that_does_not_exist(store):
    with pytest.raises(UnknownCodeError):
        store.begin("appel-appel-appel-appel", "mees", None, 7)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_that_no_database_can_hold_is_refused(store, code, seed):
    with pytest.raises(ValueError, match="seed"):
        store.begin(code, "mees", None, seed)
    assert store.attempts(code) == []
