"""Codes in the store: made, known and unknown."""

import secrets
from concurrent.futures import ThreadPoolExecutor

import pytest

from kompas_sim.store import StoreError


def test_a_new_code_is_known(store):
    assert store.knows(store.new_code())


def test_a_code_that_was_never_given_is_not_known(store):
    store.new_code()
    assert not store.knows("appel-appel-appel-appel")


def test_a_code_is_still_known_after_the_store_was_closed(store, reopen):
    code = store.new_code()
    store.close()
    assert reopen().knows(code)


def test_a_code_that_is_taken_is_never_given_again(reopen):
    numbers = iter([5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6])
    store = reopen(token=lambda below: next(numbers) if below == 1024 else secrets.randbelow(below))
    assert store.new_code() != store.new_code()


def test_a_token_that_is_not_random_ends_in_an_error_and_not_in_an_endless_loop(reopen):
    store = reopen(token=lambda _: 1)
    store.new_code()
    with pytest.raises(StoreError, match="all taken"):
        store.new_code()


def test_all_who_open_a_new_store_at_the_same_moment_get_in(reopen):
    with ThreadPoolExecutor(6) as many:
        codes = list(many.map(lambda _: reopen().new_code(), range(6)))
    store = reopen()
    assert all(store.knows(code) for code in codes)
