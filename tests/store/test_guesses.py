"""Guessing codes: how often, from where, and what is kept of it."""

from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.store import Limits, MalformedCodeError, TooManyGuessesError, UnknownCodeError
from kompas_sim.store.guesses import household, wait
from tests.store.past_the_store import column

NOW = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
HERE, THERE = "198.51.100.7", "198.51.100.8"
WRONG = "appel-appel-appel-appel"
FEW = Limits(each=2, together=5)


def ago(**by):
    return NOW - timedelta(**by)


def test_the_first_tries_are_free():
    assert wait(NOW, HERE, [(HERE, ago(minutes=1))], FEW) == timedelta(0)


def test_who_tried_too_often_waits_until_the_oldest_try_is_over():
    tries = [(HERE, ago(minutes=9)), (HERE, ago(minutes=5))]
    assert wait(NOW, HERE, tries, FEW) == timedelta(minutes=6)


def test_a_try_does_not_count_once_its_time_is_over():
    tries = [(HERE, ago(minutes=15)), (HERE, ago(minutes=14))]
    assert wait(NOW, HERE, tries, FEW) == timedelta(0)


def test_the_tries_of_somebody_else_count_only_together():
    tries = [(THERE, ago(minutes=1))] * 4
    assert wait(NOW, HERE, tries, FEW) == timedelta(0)
    assert wait(NOW, HERE, [*tries, ("elsewhere", ago(minutes=3))], FEW) == timedelta(minutes=12)


def test_a_clock_that_was_put_back_locks_nobody_out():
    assert wait(NOW, HERE, [(HERE, NOW + timedelta(days=300))] * 9, FEW) == timedelta(0)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.sampled_from([HERE, THERE]), st.integers(-40, 40).map(lambda m: ago(minutes=m)))),
    st.sampled_from([HERE, THERE]),
)
def test_nobody_waits_longer_than_the_window_and_waiting_is_enough(tries, origin):
    needed = wait(NOW, origin, tries, FEW)
    assert timedelta(0) <= needed <= FEW.window
    past = [(source, at) for source, at in tries if at <= NOW]
    needed = wait(NOW, origin, past, FEW)
    assert wait(NOW + needed, origin, past, FEW) == timedelta(0)


@pytest.mark.parametrize(
    ("origin", "same"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::99"),
        ("fe80::1%eth0", "fe80::2"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("unix socket", "unix socket"),
    ],
)
def test_addresses_that_one_person_can_change_at_will_are_one_origin(origin, same):
    assert household(origin) == household(same)


def test_neighbours_are_two_origins():
    assert household(HERE) != household(THERE)
    assert household("2001:db8:1:2::1") != household("2001:db8:1:3::1")


def test_a_right_code_is_recognised_as_it_was_typed(store):
    code = store.new_code()
    assert store.recognise(f" {code.upper().replace('-', ' ')} ", HERE) == code


def test_after_too_many_wrong_codes_even_a_right_one_waits(reopen, clock):
    store = reopen(limits=FEW)
    code = store.new_code()
    for _ in range(2):
        with pytest.raises(UnknownCodeError):
            store.recognise(WRONG, HERE)
    with pytest.raises(TooManyGuessesError) as caught:
        store.recognise(code, HERE)
    assert caught.value.wait == timedelta(minutes=15)
    assert store.recognise(code, THERE) == code
    clock.forward(minutes=15)
    assert store.recognise(code, HERE) == code


def test_right_codes_and_slips_of_the_finger_never_count(reopen):
    store = reopen(limits=FEW)
    code = store.new_code()
    for _ in range(4):
        assert store.recognise(code, HERE) == code
        with pytest.raises(MalformedCodeError):
            store.recognise("appel", HERE)


def test_a_restart_forgets_no_wrong_code(reopen):
    for _ in range(2):
        with reopen(limits=FEW) as store, pytest.raises(UnknownCodeError):
            store.recognise(WRONG, HERE)
    with pytest.raises(TooManyGuessesError):
        reopen(limits=FEW).recognise(WRONG, HERE)


def test_guesses_at_the_same_moment_do_not_slip_through_together(reopen):
    store = reopen(limits=Limits(each=3))
    outcomes = []

    def guess():
        try:
            store.recognise(WRONG, HERE)
        except (UnknownCodeError, TooManyGuessesError) as error:
            outcomes.append(type(error))

    threads = [Thread(target=guess) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (outcomes.count(UnknownCodeError), outcomes.count(TooManyGuessesError)) == (3, 5)


def test_an_address_is_kept_as_a_keyed_hash_only(store, url):
    with pytest.raises(UnknownCodeError):
        store.recognise(WRONG, HERE)
    (origin,) = column(url, "SELECT origin FROM guesses")
    assert len(origin) == 32
    assert HERE not in origin


def test_two_stores_hash_the_same_address_differently(opened, tmp_path):
    hashes = set()
    for name in ("een.db", "twee.db"):
        address = f"sqlite:///{tmp_path / name}"
        with pytest.raises(UnknownCodeError):
            opened(address).recognise(WRONG, HERE)
        hashes |= set(column(address, "SELECT origin FROM guesses"))
    assert len(hashes) == 2


@pytest.mark.parametrize("occasion", ["tidy", "start", "next try"])
def test_where_a_wrong_code_came_from_is_deleted_after_its_time(store, url, clock, reopen, occasion):
    with pytest.raises(UnknownCodeError):
        store.recognise(WRONG, HERE)
    clock.forward(minutes=16)
    if occasion == "tidy":
        store.tidy()
    elif occasion == "start":
        reopen()
    else:
        store.recognise(store.new_code(), THERE)
    assert column(url, "SELECT origin FROM guesses") == []
