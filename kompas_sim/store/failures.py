"""From what a database driver says to an error of the store."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from kompas_sim.store.errors import (
    StoreBusyError,
    StoreCorruptError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreUnreachableError,
)

_ADVICE: dict[type[StoreError], str] = {
    StoreFullError: "is full; make room",
    StoreReadOnlyError: "cannot be written; check the folder, its owner and its rights",
    StoreCorruptError: "is damaged; stop the program and restore a backup, the file is left as it is",
    StoreUnreachableError: "cannot be reached; check that the server runs and lets this program in",
    StoreBusyError: "is locked by somebody else; try again",
    StoreError: "failed",
}
_SQLITE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: StoreFullError,
    sqlite3.SQLITE_READONLY: StoreReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: StoreReadOnlyError,
    sqlite3.SQLITE_PERM: StoreReadOnlyError,
    sqlite3.SQLITE_CORRUPT: StoreCorruptError,
    sqlite3.SQLITE_NOTADB: StoreCorruptError,
    sqlite3.SQLITE_BUSY: StoreBusyError,
    sqlite3.SQLITE_LOCKED: StoreBusyError,
}
_SHARED_MEMORY_FULL = sqlite3.SQLITE_IOERR_SHMSIZE
_SQLSTATE: dict[str, type[StoreError]] = {
    "53100": StoreFullError,  # disk_full
    "25006": StoreReadOnlyError,  # read_only_sql_transaction
    "42501": StoreReadOnlyError,  # insufficient_privilege
    "XX001": StoreCorruptError,  # data_corrupted
    "XX002": StoreCorruptError,  # index_corrupted
    "40001": StoreBusyError,  # serialization_failure
    "40P01": StoreBusyError,  # deadlock_detected
    "55P03": StoreBusyError,  # lock_not_available
    "57014": StoreBusyError,  # query_canceled, here: by the time limit
}
_UNREACHABLE = ("08", "28", "3D", "53", "57P")
_ERRNO: dict[int, type[StoreError]] = {errno.ENOSPC: StoreFullError, errno.EDQUOT: StoreFullError}


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn errors of drivers and files into errors of the store; ``place`` names the database in the line.

    ``IntegrityError`` passes: only the statement that caused it knows what it means.
    """
    try:
        yield
    except IntegrityError:
        raise
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        kind = kind_of(error)
        # The driver's own error is not chained: its traceback could show what a trainee wrote.
        raise kind(f"{place} {_ADVICE[kind]} ({_said(_cause(error))})") from None


def kind_of(error: BaseException) -> type[StoreError]:
    """Which error of the store fits an error of SQLAlchemy, of SQLite or of the file system."""
    cause = _cause(error)
    if isinstance(cause, sqlite3.Error):
        return _kind_of_sqlite(cause)
    if isinstance(cause, OSError):
        return _ERRNO.get(cause.errno or 0, StoreReadOnlyError)
    state = getattr(cause, "sqlstate", None)
    if state in _SQLSTATE:
        return _SQLSTATE[state]
    no_answer = state is None and isinstance(error, OperationalError)
    return StoreUnreachableError if no_answer or (state or "").startswith(_UNREACHABLE) else StoreError


def _kind_of_sqlite(cause: sqlite3.Error) -> type[StoreError]:
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:  # Python could not read what SQLite gave it as text
        return StoreCorruptError if isinstance(cause, sqlite3.OperationalError) else StoreError
    return StoreFullError if code == _SHARED_MEMORY_FULL else _SQLITE.get(code & 0xFF, StoreError)


def _cause(error: BaseException) -> BaseException:
    return error.orig if isinstance(error, DBAPIError) and error.orig else error


def _said(cause: BaseException) -> str:
    """What the driver said, on one line and without the values of the statement."""
    if isinstance(cause, sqlite3.Error):
        # Without a name of SQLite the message is Python's own, and may quote what stands in the database.
        name = getattr(cause, "sqlite_errorname", None)
        return f"{name}: {cause}" if name else type(cause).__name__
    if isinstance(cause, OSError):
        return f"{errno.errorcode.get(cause.errno or 0, 'error')}: {cause.strerror}"
    if hasattr(cause, "sqlstate") and hasattr(cause, "diag"):
        said = cause.diag.message_primary or str(cause)
        return " ".join(f"{cause.sqlstate or 'no answer'}: {said}".split())
    return type(cause).__name__
