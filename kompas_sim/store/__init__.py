"""The append-only event log in SQL: one SQLite file by default, PostgreSQL by address."""

from kompas_sim.store.address import default_url
from kompas_sim.store.attempt_log import StoredLog
from kompas_sim.store.errors import (
    MalformedCodeError,
    StaleAttemptError,
    StoreAddressError,
    StoreBusyError,
    StoreCorruptError,
    StoreError,
    StoreFullError,
    StoreNewerError,
    StoreReadOnlyError,
    StoreUnreachableError,
    TooManyGuessesError,
    UnknownAttemptError,
    UnknownCodeError,
)
from kompas_sim.store.guesses import Limits
from kompas_sim.store.opening import open_store
from kompas_sim.store.store import Erased, Store

__all__ = [
    "Erased",
    "Limits",
    "MalformedCodeError",
    "StaleAttemptError",
    "Store",
    "StoreAddressError",
    "StoreBusyError",
    "StoreCorruptError",
    "StoreError",
    "StoreFullError",
    "StoreNewerError",
    "StoreReadOnlyError",
    "StoreUnreachableError",
    "StoredLog",
    "TooManyGuessesError",
    "UnknownAttemptError",
    "UnknownCodeError",
    "default_url",
    "open_store",
]
