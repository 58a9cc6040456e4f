"""Making the tables in a new database, and refusing one that a newer program has written."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, inspect, select

from kompas_sim.store.errors import StoreCorruptError, StoreNewerError
from kompas_sim.store.tables import VERSION, metadata, schema_version, settings

_KEY_BITS = 256
_GUESS_KEY = "guess-key"
"""The key for hashes of addresses, hence its name, and for seals on codes."""
_TO_SCRUB = "to-scrub"


def prepare(connection: Connection, place: str, token: Callable[[int], int]) -> bytes:
    """Make the tables when they are not there, check their version and give the key for hashes and seals.

    ``place`` names the database in errors. Raises ``StoreNewerError`` and ``StoreCorruptError``.
    """
    if not inspect(connection).has_table(schema_version.name):
        metadata.create_all(connection)
        connection.execute(insert(schema_version).values(version=VERSION))
        key = f"{token(1 << _KEY_BITS):0{_KEY_BITS // 4}x}"
        connection.execute(insert(settings).values(name=_GUESS_KEY, value=key))
    return prepared(connection, place)


def prepared(connection: Connection, place: str) -> bytes:
    """The same for tables that somebody prepared already; only reads."""
    _check_version(connection, place)
    kept = connection.scalar(select(settings.c.value).where(settings.c.name == _GUESS_KEY))
    if kept is None:
        raise StoreCorruptError(f"{place} is damaged; the setting {_GUESS_KEY} is not there")
    return bytes.fromhex(kept)


def _check_version(connection: Connection, place: str) -> None:
    found = connection.scalar(select(schema_version.c.version))
    if found is None:
        raise StoreCorruptError(f"{place} is damaged; the table {schema_version.name} is empty")
    if found > VERSION:
        raise StoreNewerError(
            f"{place} has layout {found} and this program knows {VERSION}; install the newer program again"
        )


def mark_to_scrub(connection: Connection) -> None:
    """Remember, within the transaction that deletes, that what was deleted must be overwritten."""
    unmark(connection)
    connection.execute(insert(settings).values(name=_TO_SCRUB, value="yes"))


def is_to_scrub(connection: Connection) -> bool:
    """Whether something was deleted and not overwritten yet."""
    return connection.scalar(select(settings.c.value).where(settings.c.name == _TO_SCRUB)) is not None


def unmark(connection: Connection) -> None:
    """Everything that was deleted has been overwritten."""
    connection.execute(delete(settings).where(settings.c.name == _TO_SCRUB))
