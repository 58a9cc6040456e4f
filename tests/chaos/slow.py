"""A database that answers late: PostgreSQL far away, or a file on a slow disk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kompas_sim.store.address import default_url
from tests.benchmarks.serve.cookies import http_client
from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.slow_line import Lane, SlowLine
from tests.chaos.learner import Learner
from tests.chaos.preload import preloaded
from tests.chaos.runs import Found, look_into_store
from tests.chaos.script import Script, script
from tests.chaos.site import started
from tests.support.postgres import PostgresServer

DELAY, PEOPLE, CLICKS = 0.2, 5, 12
WRITE_MS, SYNC_MS = 5, 200
"""What a slow disk takes for each write of a database, and to have what was written for sure."""


class Late(Lane):
    """Packets arrive in their order, each a while later."""

    def arrival(self, size: int) -> float:
        """When what is sent now arrives."""
        return asyncio.get_running_loop().time() + DELAY


@dataclass
class Slowed:
    """Seconds of clicks as usual and with a slow database, how many did not go well, and what is kept."""

    usual: Spread
    slow: Spread
    interruptions: int
    found: Found

    @classmethod
    def of(cls, usual: list[Learner], slow: list[Learner], url: str) -> Slowed:
        """Of learners as usual and slowed down; what the latter decided is kept at ``url``."""
        interruptions = sum(len(one.interruptions) for one in slow)
        return cls(_clicks(usual), _clicks(slow), interruptions, look_into_store(url, slow))


def far_database(folder: Path, database: PostgresServer) -> Slowed:
    """A few people play, first with the database as it is and then with one that answers late."""
    near = asyncio.run(_series(folder / "near", database_url=database.database()))
    url = database.database()
    return Slowed.of(near, asyncio.run(_far(folder / "far", url)), url)


def slow_disk(folder: Path, write_ms: int = WRITE_MS, sync_ms: int = SYNC_MS) -> Slowed:
    """A few people play, first with the disk as it is and then with a slow one under the file of the store."""
    usual = asyncio.run(_series(folder / "usual"))
    wait = preloaded(folder / "library", "disk", write_ms=write_ms, sync_ms=sync_ms)
    slow = asyncio.run(_series(folder / "slow", environment=wait))
    return Slowed.of(usual, slow, default_url(folder / "slow" / "data"))


def _clicks(learners: list[Learner]) -> Spread:
    return Spread.of(seconds for one in learners for seconds in one.clicks)


async def _far(folder: Path, url: str) -> list[Learner]:
    async with _slow_way_to(url) as entrance:
        return await _series(folder, database_url=entrance)


async def _series(folder: Path, **settings: Any) -> list[Learner]:
    """The first decisions of a case, by some people at the same time, at a server with these settings."""
    whole = script("mees", "typical-mistake")
    part = Script(whole.case, whole.way, whole.decisions[:CLICKS])
    server = await asyncio.to_thread(started, folder, **settings)
    try:
        http = http_client()
        learners = [Learner.at(http, server.url, part, seed) for seed in range(PEOPLE)]
        await asyncio.gather(*(one.play() for one in learners))
        http.close()
    finally:
        await asyncio.to_thread(server.stop)
    return learners


@asynccontextmanager
async def _slow_way_to(url: str) -> AsyncIterator[str]:
    """The address at which the database answers late."""
    port = urlsplit(url).port
    assert port is not None
    way = SlowLine(port, down=Late(0), up=Late(0))
    entrance = await asyncio.start_server(way.accept, "127.0.0.1", 0)
    try:
        yield url.replace(f":{port}/", f":{entrance.sockets[0].getsockname()[1]}/")
    finally:
        entrance.close()
