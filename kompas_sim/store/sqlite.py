"""The store in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from time import sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event

from kompas_sim.store.database import Database
from kompas_sim.store.errors import StoreAddressError
from kompas_sim.store.failures import translated

PATIENCE = 10.0
"""Seconds that a connection waits for another one that is writing."""

_PAUSE = 0.02

_spare: list[tuple[_Way, Engine]] = []
"""Engines of stores that were closed for good. They know their statements, which are worth a third of the time and of
the memory that the kernel of a page takes to open; a process that is forked takes them along."""

PRAGMAS = (
    "synchronous = FULL",  # a decision that was acknowledged survives a power cut
    "fullfsync = ON",  # the same on macOS; no effect elsewhere
    "foreign_keys = ON",
    "secure_delete = ON",
)


def open_sqlite(url: URL) -> Database:
    """Open the file, made when it is not there, readable by its owner alone."""
    if not url.database or url.database == ":memory:" or url.query:
        raise StoreAddressError("a SQLite address is sqlite:///path/to/file.db, without anything behind it")
    path = Path(url.database)
    place = f"SQLite file {path}"
    with translated(place):
        _make_private(path)
    way, engine = _spare.pop() if _spare else _new_engine()
    way.path = path
    return Database(
        place=place,
        reader=engine.execution_options(kompas_begin="BEGIN"),
        writer=engine.execution_options(kompas_begin="BEGIN IMMEDIATE"),
        queue=lambda _: None,  # BEGIN IMMEDIATE lets one writer in at a time
        scrub=lambda: _scrub(engine),
        spare=lambda: _spare.append((way, engine)),
    )


class _Way:
    """The way of an engine to its file."""

    path: Path

    def __call__(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=PATIENCE, check_same_thread=False)


def _new_engine() -> tuple[_Way, Engine]:
    way = _Way()
    engine = create_engine("sqlite://", creator=way, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return way, engine


def _make_private(path: Path) -> None:
    """Make folder and file. The files that SQLite puts beside it take over the rights of the file."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with suppress(PermissionError):  # somebody else's file, to which its owner let us in
        path.chmod(0o600)


def _set_up(connection: Any, _record: object) -> None:
    """Settings of one connection; Python's own transactions are off, ``_begin`` starts them."""
    connection.isolation_level = None
    _keep_a_log(connection)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def _keep_a_log(connection: Any) -> None:
    """Write ahead, so that readers and a writer do not wait for each other.

    Two that switch a new file to this at once do not wait for each other by themselves.
    """
    for tries_left in reversed(range(int(PATIENCE / _PAUSE) + 1)):
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not tries_left:
                raise
            sleep(_PAUSE)
        else:
            return


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options()["kompas_begin"])


def _scrub(engine: Engine) -> bool:
    """Write the file anew and empty its log.

    ``secure_delete`` alone is not enough: copies of a row stay behind in pages that were split before.
    """
    with closing(engine.raw_connection()) as pooled:
        connection = pooled.driver_connection
        if not isinstance(connection, sqlite3.Connection):
            raise TypeError("not a SQLite connection")
        connection.execute("VACUUM").close()
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
