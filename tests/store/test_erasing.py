"""Erasing a trainee: for good, from the tables and from the bytes of the files."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Thread
from time import sleep

import pytest

from kompas_sim.attempt.decision import TextWritten
from kompas_sim.store import Erased, UnknownAttemptError, UnknownCodeError, sqlite
from kompas_sim.store.address import default_url
from tests.support.postgres import PostgresServer

AT = datetime(2026, 2, 3, 10, 0, tzinfo=UTC)


def write(store, code, attempt, seq, text):
    store.append(code, attempt, seq, TextWritten(field="goal", text=text), AT)


@pytest.fixture
def code(store):
    """Somebody with two attempts and three decisions."""
    code = store.new_code()
    for texts in (["een", "twee"], ["drie"]):
        attempt = store.begin(code, "mees", None, 7).id
        for seq, text in enumerate(texts):
            write(store, code, attempt, seq, text)
    return code


def test_erasing_counts_what_it_took_away(store, code):
    assert store.erase(code) == Erased(attempts=2, decisions=3, scrubbed=True)


def test_nothing_of_an_erased_trainee_can_be_found_again(store, code):
    (attempt, *_) = store.attempts(code)
    store.erase(code)
    assert not store.knows(code)
    assert store.attempts(code) == []
    with pytest.raises(UnknownAttemptError):
        store.load(code, attempt.id)
    with pytest.raises(UnknownCodeError):
        store.export(code)


def test_erasing_twice_says_that_the_code_is_not_known(store, code):
    store.erase(code)
    with pytest.raises(UnknownCodeError):
        store.erase(code)


def test_erasing_leaves_everybody_else_as_they_were(store, code):
    other = store.new_code()
    attempt = store.begin(other, "mees", None, 7).id
    write(store, other, attempt, 0, "blijft")
    before = store.export(other)
    store.erase(code)
    assert store.export(other) == before


def crowd(store, decisions):
    """Twelve people who write by turns, so many times on top of once each; each has a word of their own."""
    chance = Random(20260203)
    people = {}
    for number in range(12):
        code = store.new_code()
        people[code] = (store.begin(code, "mees", None, 7).id, f"kenmerk{'abcdefghijkl'[number] * 5}", [0])
    for code in [*people, *chance.choices(list(people), k=decisions)]:
        attempt, word, seq = people[code]
        write(store, code, attempt, seq[0], f"{word} {'x' * chance.randrange(900)}")
        seq[0] += 1
    return {code: word for code, (_, word, _) in people.items()}


def found(words, folder: Path):
    """Which of the words stand in the bytes of the files of a folder."""
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {word for word in words if word.encode() in everything}


@pytest.mark.parametrize("seed", [13, 25])
def test_the_words_of_an_erased_trainee_are_gone_from_the_sqlite_files(opened, tmp_path, seed):
    """With these seeds words stay behind in split pages unless the whole file is written anew."""
    store = opened(default_url(tmp_path), token=Random(seed).randrange)
    words = crowd(store, 168)
    gone = dict(list(words.items())[::2])
    stays = set(words.values()) - set(gone.values())
    assert found(words.values(), tmp_path) == set(words.values())
    assert all(store.erase(code).scrubbed for code in gone)
    assert found([*gone, *words.values()], tmp_path) == stays


@pytest.mark.postgres
def test_the_words_of_an_erased_trainee_are_gone_from_the_postgres_tables(opened, postgres: PostgresServer):
    url = postgres.database()
    store = opened(url)
    words = crowd(store, 24)
    gone = dict(list(words.items())[::2])
    stays = set(words.values()) - set(gone.values())
    name = url.rpartition("/")[2]
    ((number,),) = postgres.run(f"SELECT oid FROM pg_database WHERE datname = '{name}'")
    tables = postgres.folder / "data" / "base" / str(number)
    postgres.run("CHECKPOINT")
    assert found(words.values(), tables) == set(words.values())
    assert all(store.erase(code).scrubbed for code in gone)
    postgres.run("CHECKPOINT")
    assert found([*gone, *words.values()], tables) == stays


def test_what_a_reader_kept_from_being_overwritten_is_overwritten_at_the_next_start(
    opened, tmp_path, monkeypatch, caplog
):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.1)
    store = opened(default_url(tmp_path))
    code = store.new_code()
    write(store, code, store.begin(code, "mees", None, 7).id, 0, "kenmerkabc")
    with closing(sqlite3.connect(tmp_path / "kompas.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entries").fetchall()
        assert store.erase(code) == Erased(attempts=1, decisions=1, scrubbed=False)
        assert found(["kenmerkabc"], tmp_path)
    opened(default_url(tmp_path))
    assert not found(["kenmerkabc", code], tmp_path)


def test_a_trainee_who_is_erased_while_writing_leaves_nothing_behind(store, reopen):
    code = store.new_code()
    attempt = store.begin(code, "mees", None, 7).id
    window = reopen()
    ended = []

    def type_on():
        try:
            for seq in range(10_000):
                write(window, code, attempt, seq, "tekst")
        except UnknownAttemptError as error:
            ended.append(error)

    typing = Thread(target=type_on)
    typing.start()
    while store.load(code, attempt).seq < 5:
        sleep(0.01)
    store.erase(code)
    typing.join()
    assert len(ended) == 1
    assert store.attempts(code) == []
