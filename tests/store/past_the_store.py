"""Looking into a database, and changing it, without the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, create_engine, make_url, text


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A transaction on the database with this address."""
    driver = "sqlite" if url.startswith("sqlite") else "postgresql+psycopg"
    engine = create_engine(make_url(url).set(drivername=driver))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def change(url: str, statement: str, **values: object) -> None:
    """Run a statement."""
    with connected(url) as connection:
        connection.execute(text(statement), values)


def column(url: str, query: str) -> list[Any]:
    """The first column of what a query gives."""
    with connected(url) as connection:
        return list(connection.execute(text(query)).scalars())
