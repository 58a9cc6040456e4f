"""What goes wrong outside: a full disk, a folder that cannot be written, damage, a server that is away."""

import os
import shutil
import signal
import sqlite3
import stat
import tempfile
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer

import pytest

from kompas_sim.attempt.decision import PersonInvited, TextWritten
from kompas_sim.store import (
    StoreAddressError,
    StoreBusyError,
    StoreCorruptError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreUnreachableError,
    sqlite,
)
from kompas_sim.store.address import default_url
from tests.support.postgres import PASSWORD, PostgresServer

PAGE = 4096
AT = datetime(2026, 2, 3, 10, 0, tzinfo=UTC)
INVITED = PersonInvited(person="huisarts", invited=True)
LONG = TextWritten(field="goal", text="Wie belt de ouders, en wanneer? " * 30)


@contextmanager
def ordinary_user():
    """Let the rights of files count: the administrator may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder():
    """A folder that everybody may enter, unlike the test's own, with a file that everybody may write."""
    made = Path(tempfile.mkdtemp(prefix="kompas-store-"))
    made.chmod(0o777)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def address(tmp_path):
    return default_url(tmp_path)


def fill(store, decision=LONG, most=400):
    """A code and an attempt with decisions until the store refuses; how many it acknowledged."""
    code = store.new_code()
    attempt = store.begin(code, "mees", None, 7).id
    acknowledged = 0
    with suppress(StoreFullError):
        while acknowledged < most:
            acknowledged = store.append(code, attempt, acknowledged, decision, AT).seq
    return code, attempt, acknowledged


def test_a_full_disk_is_told_and_loses_nothing_that_was_acknowledged(opened, address, monkeypatch):
    with monkeypatch.context() as small:
        small.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, "max_page_count = 40"))
        store = opened(address)
        code, attempt, acknowledged = fill(store)
        assert 0 < acknowledged < 400
        with pytest.raises(StoreFullError, match="SQLITE_FULL"):
            store.append(code, attempt, acknowledged, LONG, AT)
        assert store.load(code, attempt).decisions == (LONG,) * acknowledged
    roomy = opened(address)
    assert roomy.append(code, attempt, acknowledged, LONG, AT).seq == acknowledged + 1


def test_a_folder_that_cannot_be_written_is_told(opened, folder):
    folder.chmod(0o555)
    with ordinary_user(), pytest.raises(StoreReadOnlyError, match=str(folder)):
        opened(default_url(folder / "data"))


def test_a_file_that_cannot_be_written_is_told_and_left_as_it_is(opened, folder):
    with opened(default_url(folder)) as store:
        store.new_code()
    file = folder / "kompas.db"
    before = file.read_bytes()
    with ordinary_user(), pytest.raises(StoreReadOnlyError, match="EACCES"):
        opened(default_url(folder))
    assert file.read_bytes() == before


def test_a_folder_that_becomes_read_only_is_told_at_the_next_decision(opened, address, tmp_path, monkeypatch):
    store = opened(address)
    code, attempt, _ = fill(store, most=3)
    store.close()
    monkeypatch.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, "query_only = ON"))
    with pytest.raises(StoreReadOnlyError, match="SQLITE_READONLY"):
        store.append(code, attempt, 3, INVITED, AT)
    assert store.load(code, attempt).seq == 3


def test_a_place_that_is_a_folder_is_told(opened, tmp_path):
    (tmp_path / "kompas.db").mkdir()
    with pytest.raises(StoreReadOnlyError, match="EISDIR"):
        opened(default_url(tmp_path))


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(opened, tmp_path, address):
    file = tmp_path / "kompas.db"
    file.write_bytes(b"Dit is een brief en geen database. " * 200)
    before = file.read_bytes()
    with pytest.raises(StoreCorruptError, match="SQLITE_NOTADB"):
        opened(address)
    assert file.read_bytes() == before


def test_a_database_with_damaged_pages_is_told(opened, tmp_path, address):
    with opened(address) as store:
        fill(store, most=60)
    file = tmp_path / "kompas.db"
    kept = bytearray(file.read_bytes())
    kept[PAGE:] = b"\xff" * (len(kept) - PAGE)
    file.write_bytes(kept)
    with pytest.raises(StoreCorruptError, match="SQLITE_CORRUPT"):
        opened(address)


def test_a_text_with_damaged_bytes_is_told_and_not_quoted(opened, tmp_path, address):
    with opened(address) as store:
        code, attempt, _ = fill(store, most=1)
    file = tmp_path / "kompas.db"
    file.write_bytes(file.read_bytes().replace(b"ouders", b"oud\xffrs"))
    with pytest.raises(StoreCorruptError) as caught:
        opened(address).load(code, attempt)
    assert "Wie belt" not in str(caught.value)


def test_a_database_that_another_program_keeps_locked_is_told(opened, address, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.1)
    store = opened(address)
    with store._database.writing(), pytest.raises(StoreBusyError, match="SQLITE_BUSY"):
        opened(address).new_code()


def test_a_new_file_in_which_somebody_else_is_about_to_write_is_waited_for(opened, address, tmp_path):
    """Switching a new file to write-ahead does not wait by itself: SQLite refuses at once."""
    with closing(
        sqlite3.connect(tmp_path / "kompas.db", isolation_level=None, check_same_thread=False)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        leaves = Timer(0.2, other.rollback)
        leaves.start()
        store = opened(address)
        leaves.join()
    assert store.knows(store.new_code())


def test_the_file_can_be_read_by_its_owner_alone(opened, tmp_path):
    store = opened(default_url(tmp_path / "nieuw"))
    store.new_code()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "nieuw").iterdir()}
    assert modes == dict.fromkeys(("kompas.db", "kompas.db-shm", "kompas.db-wal"), 0o600)
    assert stat.S_IMODE((tmp_path / "nieuw").stat().st_mode) == 0o700


def test_a_file_that_others_could_read_is_closed_to_them(opened, tmp_path, address):
    opened(address).close()
    (tmp_path / "kompas.db").chmod(0o644)
    opened(address)
    assert stat.S_IMODE((tmp_path / "kompas.db").stat().st_mode) == 0o600


def test_every_decision_is_written_through_to_the_disk(opened, address):
    with opened(address)._database.reading() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        assert [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked] == ["wal", 2, 1, 1]


def test_a_folder_with_strange_signs_in_its_name_will_do(opened, tmp_path):
    folder = tmp_path / "mijn map? 100% #1 é"
    opened(default_url(folder)).new_code()
    assert (folder / "kompas.db").exists()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://kompas:geheim@host/db",
        "geheim",
        "",
        "sqlite://",
        "sqlite:///:memory:",
        "postgresql+asyncpg://h/d",
    ],
)
def test_an_address_that_the_store_cannot_use_is_told_without_its_password(opened, url):
    with pytest.raises(StoreAddressError) as caught:
        opened(url)
    assert "geheim" not in str(caught.value)


@pytest.mark.postgres
class TestPostgres:
    """A real server that refuses, breaks and goes away."""

    def test_a_server_that_goes_away_is_told_and_loses_nothing(self, opened, postgres: PostgresServer):
        store = opened(postgres.database())
        code, attempt, _ = fill(store, most=3)
        postgres.stop(signal.SIGQUIT)
        try:
            with pytest.raises(StoreUnreachableError, match="no answer") as caught:
                store.append(code, attempt, 3, INVITED, AT)
        finally:
            postgres.start()
        assert PASSWORD not in str(caught.value)
        assert store.append(code, attempt, 3, INVITED, AT).seq == 4

    def test_a_wrong_password_is_told_and_not_repeated(self, opened, postgres: PostgresServer):
        url = postgres.url("postgres").replace(PASSWORD, "geheim")
        with pytest.raises(StoreUnreachableError, match="password authentication failed") as caught:
            opened(url)
        assert "geheim" not in str(caught.value)

    def test_a_database_that_does_not_exist_is_told(self, opened, postgres: PostgresServer):
        with pytest.raises(StoreUnreachableError, match="does not exist"):
            opened(postgres.url("nergens"))

    @pytest.mark.parametrize("spelling", ["postgres", "postgresql", "postgresql+psycopg"])
    def test_each_spelling_of_the_address_will_do(self, opened, postgres: PostgresServer, spelling):
        store = opened(postgres.schema().replace("postgresql", spelling, 1))
        assert store.knows(store.new_code())

    def test_a_database_that_cannot_be_written_is_told(self, opened, postgres: PostgresServer):
        store = opened(postgres.database())
        code, attempt, _ = fill(store, most=3)
        postgres.run("ALTER ROLE kompas SET default_transaction_read_only = on")
        try:
            with pytest.raises(StoreReadOnlyError, match="25006"):
                store.append(code, attempt, 3, INVITED, AT)
            assert store.load(code, attempt).seq == 3
        finally:
            postgres.run("ALTER ROLE kompas RESET default_transaction_read_only")

    @pytest.mark.parametrize(
        ("state", "error"),
        [
            ("53100", StoreFullError),
            ("XX001", StoreCorruptError),
            ("55P03", StoreBusyError),
            ("57P01", StoreUnreachableError),
            ("P0001", StoreError),
        ],
    )
    def test_what_the_server_reports_is_told(self, opened, postgres: PostgresServer, state, error):
        url = postgres.schema()
        store = opened(url)
        code, attempt, _ = fill(store, most=1)
        schema = url.rpartition("%3D")[2]
        postgres.run(
            f"CREATE FUNCTION {schema}.refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION 'geen plaats' USING ERRCODE = '{state}'; END $$"
        )
        postgres.run(
            f"CREATE TRIGGER refuse BEFORE INSERT ON {schema}.entries "
            f"FOR EACH ROW EXECUTE FUNCTION {schema}.refuse()"
        )
        with pytest.raises(StoreError, match=f"{state}: geen plaats") as caught:
            store.append(code, attempt, 1, LONG, AT)
        assert type(caught.value) is error
        assert LONG.text not in str(caught.value)
        assert store.load(code, attempt).seq == 1
