"""Keeping decisions: in order, one window at a time, whatever they are."""

from datetime import UTC, datetime, timedelta, timezone
from threading import Barrier, Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.decision import PersonInvited, SlotChosen, TextWritten, Undone
from kompas_sim.store import StaleAttemptError, StoredLog, UnknownAttemptError
from kompas_sim.store.masking import masked
from tests.store.any_decision import any_decision

AT = datetime(2026, 2, 3, 10, 0, 0, 123456, tzinfo=UTC)
INVITED = PersonInvited(person="huisarts", invited=True)


@pytest.fixture
def code(store):
    return store.new_code()


@pytest.fixture
def attempt(store, code):
    return store.begin(code, "mees", None, 7).id


def test_decisions_come_back_in_order_with_number_and_moment(store, code, attempt):
    kept = [
        store.append(code, attempt, 0, INVITED, AT),
        store.append(code, attempt, 1, SlotChosen(slot=None), AT + timedelta(seconds=1)),
        store.append(code, attempt, 2, Undone(target=1), AT + timedelta(seconds=2)),
    ]
    assert [entry.seq for entry in kept] == [1, 2, 3]
    assert store.load(code, attempt).entries == tuple(kept)


def test_decisions_are_there_after_the_store_was_closed(store, code, attempt, reopen):
    entry = store.append(code, attempt, 0, INVITED, AT)
    store.close()
    assert reopen().load(code, attempt).entries == (entry,)


def test_a_moment_is_kept_in_utc_to_the_microsecond(store, code, attempt):
    summer = timezone(timedelta(hours=2))
    store.append(code, attempt, 0, INVITED, AT.astimezone(summer))
    (entry,) = store.load(code, attempt).entries
    assert (entry.at, entry.at.utcoffset()) == (AT, timedelta(0))


def test_a_moment_without_a_zone_is_refused(store, code, attempt):
    with pytest.raises(ValueError, match="time zone"):
        store.append(code, attempt, 0, INVITED, AT.replace(tzinfo=None))
    assert store.load(code, attempt).seq == 0


def test_a_window_that_is_behind_is_told_where_the_attempt_is(store, code, attempt, reopen):
    store.append(code, attempt, 0, INVITED, AT)
    store.append(code, attempt, 1, SlotChosen(slot="dinsdag"), AT)
    with pytest.raises(StaleAttemptError) as caught:
        reopen().append(code, attempt, 1, SlotChosen(slot="vrijdag"), AT)
    assert caught.value.current_seq == 2
    assert store.load(code, attempt).decisions[1] == SlotChosen(slot="dinsdag")


def test_no_number_is_left_out(store, code, attempt):
    with pytest.raises(StaleAttemptError) as caught:
        store.append(code, attempt, 5, INVITED, AT)
    assert caught.value.current_seq == 0
    assert store.load(code, attempt).entries == ()


def test_nobody_writes_in_the_attempt_of_somebody_else(store, code, attempt):
    with pytest.raises(UnknownAttemptError):
        store.append(store.new_code(), attempt, 0, INVITED, AT)
    assert store.load(code, attempt).entries == ()


def test_nobody_writes_in_an_attempt_that_was_erased(store, code, attempt):
    store.erase(code)
    with pytest.raises(UnknownAttemptError):
        store.append(code, attempt, 0, INVITED, AT)


def test_of_two_windows_that_write_at_once_exactly_one_is_told_to_reload(store, code, attempt, reopen):
    windows = {"een": store, "twee": reopen()}
    for seq in range(8):
        told = []
        together = Barrier(2)

        def write(name, seq=seq, told=told, together=together):
            together.wait()
            try:
                windows[name].append(code, attempt, seq, SlotChosen(slot=name), AT)
            except StaleAttemptError as error:
                told.append((name, error.current_seq))

        threads = [Thread(target=write, args=[name]) for name in windows]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        ((loser, current),) = told
        (winner,) = windows.keys() - {loser}
        assert current == seq + 1
        assert store.load(code, attempt).decisions[-1] == SlotChosen(slot=winner)


def test_a_log_in_the_store_keeps_decisions_at_the_time_of_its_clock(store, code, attempt, clock):
    log = StoredLog(store, code, attempt, clock)
    clock.forward(minutes=3)
    entry = log.append(0, INVITED)
    assert entry.at == clock.now
    assert log.load().entries == (entry,)


def test_a_text_keeps_every_sign_that_a_keyboard_can_make(store, code, attempt):
    text = "‘Wie?’ \x00\u2028 \\u0000 '); DROP TABLE entries; -- <script> 👩‍👧 ij ß"
    store.append(code, attempt, 0, TextWritten(field="goal", text=text), AT)
    assert store.load(code, attempt).decisions == (TextWritten(field="goal", text=text),)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(decisions=st.lists(any_decision(), max_size=10))
def test_whatever_is_decided_is_loaded_exactly_as_it_was_kept(store, code, decisions):
    attempt = store.begin(code, "mees", None, 7).id
    kept = tuple(store.append(code, attempt, seq, one, AT) for seq, one in enumerate(decisions))
    assert store.load(code, attempt).entries == kept
    assert [entry.decision for entry in kept] == [masked(one) for one in decisions]
