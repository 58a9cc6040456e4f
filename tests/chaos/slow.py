"""A database far away: every packet to and from PostgreSQL takes its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.serve.cookies import http_client
from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.slow_line import Lane, SlowLine
from tests.chaos.learner import Learner
from tests.chaos.runs import Found, look_into_store
from tests.chaos.script import Script, script
from tests.chaos.site import started
from tests.support.postgres import PostgresServer

DELAY, PEOPLE, CLICKS = 0.2, 5, 12


class Late(Lane):
    """Packets arrive in their order, each a while later."""

    def arrival(self, size: int) -> float:
        """When what is sent now arrives."""
        return asyncio.get_running_loop().time() + DELAY


@dataclass
class SlowDatabase:
    """Seconds of clicks with a database nearby and with one far away, how many did not go well, what is kept."""

    near: Spread
    far: Spread
    interruptions: int
    found: Found


def slow_database(folder: Path, database: PostgresServer) -> SlowDatabase:
    """A few people play, first with the database as it is and then with one that answers late."""
    near = asyncio.run(_series(folder / "near", database.database(), late=False))
    url = database.database()
    far = asyncio.run(_series(folder / "far", url, late=True))
    return SlowDatabase(
        _clicks(near), _clicks(far), sum(len(one.interruptions) for one in far), look_into_store(url, far)
    )


def _clicks(learners: list[Learner]) -> Spread:
    return Spread.of(seconds for one in learners for seconds in one.clicks)


async def _series(folder: Path, database_url: str, *, late: bool) -> list[Learner]:
    """The first decisions of a case, by some people at the same time."""
    whole = script("mees", "typical-mistake")
    part = Script(whole.case, whole.way, whole.decisions[:CLICKS])
    async with _database_at(database_url, late) as url:
        server = await asyncio.to_thread(started, folder, database_url=url)
        try:
            http = http_client()
            learners = [Learner.at(http, server.url, part, seed) for seed in range(PEOPLE)]
            await asyncio.gather(*(one.play() for one in learners))
            http.close()
        finally:
            await asyncio.to_thread(server.stop)
    return learners


@asynccontextmanager
async def _database_at(url: str, late: bool) -> AsyncIterator[str]:
    """The address of the database, or of the slow way there."""
    if not late:
        yield url
        return
    port = urlsplit(url).port
    assert port is not None
    way = SlowLine(port, down=Late(0), up=Late(0))
    entrance = await asyncio.start_server(way.accept, "127.0.0.1", 0)
    try:
        yield url.replace(f":{port}/", f":{entrance.sockets[0].getsockname()[1]}/")
    finally:
        entrance.close()
