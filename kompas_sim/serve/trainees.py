"""The store as the server uses it: off the event loop, opened when it is first needed."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import TypeVar

from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.store.errors import MalformedCodeError, UnknownCodeError
from kompas_sim.store.opening import open_store
from kompas_sim.store.store import Store

Answer = TypeVar("Answer")


class Trainees:
    """Who plays and what they did. Every method raises a ``StoreError`` when the store cannot answer.

    A store that could not be opened is tried again at the next question: the server need not be restarted
    when the disk has room again or the database is back.
    """

    def __init__(self, url: str) -> None:
        """Remember the address; nothing is opened yet."""
        self._url = url
        self._store: Store | None = None
        self._opening = Lock()

    async def new_code(self) -> str:
        """A code for somebody new."""
        return await self._ask(lambda store: store.new_code())

    async def recognise(self, typed: str, origin: str) -> str:
        """The code that a visitor typed, put right; wrong ones are counted by where they come from."""
        return await self._ask(lambda store: store.recognise(typed, origin))

    async def still_known(self, code: str, seal: str, origin: str) -> str | None:
        """The code that a browser kept when it is still somebody's; without our seal it counts as typed."""
        return await self._ask(lambda store: _still_known(store, code, seal, origin))

    def seal(self, code: str) -> str:
        """The seal for a code that came from here before: the store is open by then."""
        return self._open().seal(code)

    async def attempts(self, code: str) -> list[AttemptHeader]:
        """The attempts of a trainee, newest first."""
        return await self._ask(lambda store: store.attempts(code))

    async def tidy(self) -> None:
        """Forget where wrong codes came from when their time is over."""
        await self._ask(lambda store: store.tidy())

    def close(self) -> None:
        """Close the connections."""
        if self._store is not None:
            self._store.close()
            self._store = None

    async def _ask(self, question: Callable[[Store], Answer]) -> Answer:
        """Ask in another thread: a slow database must not keep other visitors waiting."""
        return await asyncio.to_thread(lambda: question(self._open()))

    def _open(self) -> Store:
        with self._opening:
            if self._store is None:
                self._store = open_store(self._url, clock=lambda: datetime.now(UTC), token=secrets.randbelow)
            return self._store


def _still_known(store: Store, code: str, seal: str, origin: str) -> str | None:
    if store.is_sealed(code, seal):
        return code if store.knows(code) else None
    try:
        return store.recognise(code, origin)
    except (MalformedCodeError, UnknownCodeError):
        return None
