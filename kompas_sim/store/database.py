"""A database that is open: how to read it, how to write it, and what differs between the kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from kompas_sim.store.failures import translated


@dataclass(frozen=True, slots=True)
class Database:
    """One database. ``place`` is its address without a password, for the log.

    ``reader`` and ``writer`` share their connections and differ in how a transaction starts. ``queue`` makes
    transactions that ask for it wait for each other. ``scrub`` overwrites what was deleted and says whether
    that worked; it needs that no transaction is open.
    """

    place: str
    reader: Engine
    writer: Engine
    queue: Callable[[Connection], None]
    scrub: Callable[[], bool]
    spare: Callable[[], None] = lambda: None
    """Leaves the engine, with all that it has learnt, to the next database of its kind in this process or its forks."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the database as it is at one moment."""
        with translated(self.place), self.reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self, *, queued: bool = False) -> Iterator[Connection]:
        """A transaction that writes everything or nothing; saved for good when the block ends."""
        with translated(self.place), self.writer.begin() as connection:
            if queued:
                self.queue(connection)
            yield connection

    def close(self, *, spare: bool = False) -> None:
        """Close the connections; with ``spare`` nobody may use this database again."""
        self.writer.dispose()
        if spare:
            self.spare()
