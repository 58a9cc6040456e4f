"""Databases and decisions of a newer program, and ones that somebody else has spoilt."""

import json
from datetime import UTC, datetime

import pytest

from kompas_sim.attempt.decision import PersonInvited
from kompas_sim.store import StoreCorruptError, StoreNewerError
from kompas_sim.store.tables import VERSION
from tests.store.past_the_store import change

AT = datetime(2026, 2, 3, 10, 0, tzinfo=UTC)
INVITED = PersonInvited(person="huisarts", invited=True)


def spoilt(store, url, kept):
    """A code and an attempt of two decisions, of which the second says something else in the database."""
    code = store.new_code()
    attempt = store.begin(code, "mees", None, 7).id
    for seq in range(2):
        store.append(code, attempt, seq, INVITED, AT)
    change(url, "UPDATE entries SET decision = :kept WHERE seq = 2", kept=kept)
    return code, attempt


def test_a_database_of_a_newer_program_is_refused(store, url, reopen):
    store.close()
    change(url, "UPDATE schema_version SET version = :newer", newer=VERSION + 1)
    with pytest.raises(StoreNewerError, match=f"layout {VERSION + 1} and this program knows {VERSION}"):
        reopen()


def test_a_database_that_lost_its_version_is_refused(store, url, reopen):
    change(url, "DELETE FROM schema_version")
    with pytest.raises(StoreCorruptError, match="schema_version"):
        reopen()


def test_a_database_that_lost_its_key_is_refused(store, url, reopen):
    change(url, "DELETE FROM settings")
    with pytest.raises(StoreCorruptError, match="guess-key"):
        reopen()


@pytest.mark.parametrize(
    "kept",
    [
        {"kind": "song-sung", "song": "vader-jacob"},
        {"kind": "person-invited", "person": "huisarts", "invited": True, "by": "drone"},
    ],
    ids=["a new kind", "a new field"],
)
def test_a_decision_of_a_newer_program_is_refused_with_its_number(store, url, kept):
    code, attempt = spoilt(store, url, json.dumps(kept))
    with pytest.raises(StoreNewerError, match="decision 2 comes from a newer program") as caught:
        store.load(code, attempt)
    assert caught.value.seq == 2
    assert "drone" not in str(caught.value)


def test_a_decision_that_is_no_json_is_refused_as_damage(store, url):
    code, attempt = spoilt(store, url, '{"kind": "person-inv')
    with pytest.raises(StoreCorruptError, match="decision 2"):
        store.load(code, attempt)
