"""The same tests for a SQLite file and for a PostgreSQL database."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kompas_sim.store import Store, default_url, open_store
from tests.support.postgres import PostgresServer, postgres

__all__ = ["postgres"]

START = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)

Opener = Callable[..., Store]


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet, in each of the two databases."""
    if request.param == "sqlite":
        return default_url(tmp_path / "data")
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.schema()


@pytest.fixture
def opened(clock: Clock) -> Iterator[Opener]:
    """Opens stores, and closes them after the test."""
    with ExitStack() as stack:

        def opener(url: str, **options: Any) -> Store:
            settings = {"clock": clock, "token": secrets.randbelow} | options
            return stack.enter_context(open_store(url, **settings))

        yield opener


@pytest.fixture
def store(url: str, opened: Opener) -> Store:
    """An open, empty store."""
    return opened(url)


@pytest.fixture
def reopen(url: str, opened: Opener) -> Callable[..., Store]:
    """Opens the same store once more, as another process or a later start would."""
    return partial(opened, url)
