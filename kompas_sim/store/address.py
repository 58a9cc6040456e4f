"""Addresses of stores: which kind of database they name, and where it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from kompas_sim.store.errors import StoreAddressError

SQLITE = {"sqlite", "sqlite+pysqlite"}
POSTGRES = {"postgresql", "postgresql+psycopg", "postgres"}
POSTGRES_PORT = 5432


def default_url(data_folder: Path) -> str:
    """The address of the file ``kompas.db`` in a folder."""
    return _file_url(data_folder.expanduser() / "kompas.db")


def parsed(url: str) -> URL:
    """The parts of an address; raises ``StoreAddressError``."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):  # the text may hold a password: it is not repeated
        raise StoreAddressError("the address of the database cannot be read") from None


def wherever(url: str) -> str:
    """The address as a process in another folder would write it: with the whole path of a file.

    What cannot be read stays as it is: whoever opens it says what is wrong.
    """
    try:
        path = file_of(url)
    except StoreAddressError:
        return url
    return url if path is None or parsed(url).query else _file_url(path)


def file_of(url: str) -> Path | None:
    """The file that an address names, nothing when it names a server; raises ``StoreAddressError``."""
    address = parsed(url)
    if address.drivername not in SQLITE or not address.database:
        return None
    return Path(address.database)


def port_of(url: str) -> int | None:
    """The port of the server that an address names, when it stands there; raises ``StoreAddressError``."""
    return parsed(url).port


def _file_url(path: Path) -> str:
    return URL.create("sqlite", database=path.resolve().as_posix()).render_as_string()
