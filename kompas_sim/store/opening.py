"""Opening a store by its address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kompas_sim.store.address import POSTGRES, SQLITE, parsed
from kompas_sim.store.database import Database
from kompas_sim.store.errors import StoreAddressError
from kompas_sim.store.guesses import Limits
from kompas_sim.store.postgres import open_postgres
from kompas_sim.store.sqlite import open_sqlite
from kompas_sim.store.store import Store


def open_store(
    url: str,
    *,
    clock: Callable[[], datetime],
    token: Callable[[int], int],
    limits: Limits | None = None,
    tended: bool = False,
) -> Store:
    """Open a store, made when it is not there yet. One that is ``tended`` is there, and a server keeps it tidy:
    opening it writes nothing, so that many can do so at once.

    ``url`` is ``sqlite:///path`` or ``postgresql://…``; ``clock`` tells the time with its zone; ``token(n)``
    gives a number below n that nobody can foresee (``secrets.randbelow``); ``limits`` are for wrong codes.
    Open it in the process that uses it, never before a fork. Raises a ``StoreError``.
    """
    database = _database(url)
    try:
        return Store(database, clock=clock, token=token, limits=limits or Limits(), tended=tended)
    except BaseException:
        database.close()
        raise


def _database(url: str) -> Database:
    address = parsed(url)
    if address.drivername in SQLITE:
        return open_sqlite(address)
    if address.drivername in POSTGRES:
        return open_postgres(address)
    raise StoreAddressError(f"a database of the kind {address.drivername!r} is not supported")
