"""The application with its database, which strikes can hit and which comes back, as a service manager would have it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil  # type: ignore[import-untyped]

from kompas_sim.store.address import default_url
from tests.support.postgres import PostgresServer
from tests.support.server import RunningServer, ServerDidNotStartError, children, start_server

ORPHAN_SECONDS, DATABASE_SECONDS = 15.0, 30.0
LOOK_SECONDS = 0.02
STARTS = 3
"""How often a server is started that does not come up in time; on a very busy machine one may be too slow."""


class LeftBehindError(RuntimeError):
    """Processes outlived their server."""


@dataclass
class Site:
    """A server on a port that stays the same, perhaps with a PostgreSQL of its own."""

    folder: Path
    database: PostgresServer | None
    settings: dict[str, Any]
    server: RunningServer = field(init=False)
    environment: dict[str, str] = field(default_factory=dict)
    orphans: list[float] = field(default_factory=list)
    """Seconds until the last process of a killed server was gone."""
    _seen: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Start for the first time."""
        if self.database is not None:
            self.settings |= {"database_url": self.database.database()}
        self.start_server()
        self.settings |= {"port": urlsplit(self.server.url).port}

    @property
    def url(self) -> str:
        """Where learners go."""
        return f"http://127.0.0.1:{self.settings['port']}"

    @property
    def store_url(self) -> str:
        """Where decisions are kept."""
        return str(self.settings.get("database_url") or default_url(self.folder / "data"))

    def kernels(self) -> list[int]:
        """The kernels that run, remembered for ``left``."""
        self._remember()
        return self.server.kernels()

    def kill_parent(self) -> bool:
        """Kill what kernels are forked from; whether there was one."""
        self._remember()
        parent = self.server.parent_of_kernels()
        return parent is not None and killed(parent)

    def kill_server(self) -> None:
        """Kill the server, see that all of its processes go with it, and start it again.

        Raises ``LeftBehindError``.
        """
        self._remember()
        family = children(self.server.process.pid)
        began = time.monotonic()
        self.server.kill()
        while any(self._lives(pid) for pid in family):
            if time.monotonic() > began + ORPHAN_SECONDS:
                raise LeftBehindError(f"{[pid for pid in family if self._lives(pid)]} outlived the server")
            time.sleep(LOOK_SECONDS)
        self.orphans.append(time.monotonic() - began)
        self.start_server()

    def start_server(self) -> None:
        """Start the server at its own port, which it must get; raises ``ServerDidNotStartError``."""
        self.server = started(self.folder, self.environment, **self.settings)
        assert urlsplit(self.server.url).port == self.settings.get("port", urlsplit(self.server.url).port)

    def kill_database(self, away: float) -> None:
        """Kill PostgreSQL without a word, leave it away for so many seconds and start it again."""
        assert self.database is not None
        self.database.stop(signal.SIGKILL)
        time.sleep(away)
        deadline = time.monotonic() + DATABASE_SECONDS
        while True:
            try:
                self.database.start()
            except RuntimeError:  # what was killed has sessions that still end
                if time.monotonic() > deadline:
                    raise
                time.sleep(LOOK_SECONDS * 10)
            else:
                return

    def left(self) -> list[int]:
        """Processes of any of the servers that still live."""
        self._remember()
        return [pid for pid in self._seen if self._lives(pid)]

    def _remember(self) -> None:
        for pid in (self.server.process.pid, *children(self.server.process.pid)):
            with suppress(psutil.NoSuchProcess):
                self._seen[pid] = psutil.Process(pid).create_time()

    def _lives(self, pid: int) -> bool:
        """Whether it is still that process, and no zombie and no other one with its number."""
        try:
            process = psutil.Process(pid)
            same = process.create_time() == self._seen.get(pid)
            return bool(same and process.status() != psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return False


def started(folder: Path, environment: dict[str, str] | None = None, **settings: Any) -> RunningServer:
    """A server that is tried as often as a service manager would; raises ``ServerDidNotStartError``."""
    for _ in range(STARTS - 1):
        with suppress(ServerDidNotStartError):
            return start_server(folder, environment, **settings)
    return start_server(folder, environment, **settings)


def killed(pid: int) -> bool:
    """Kill a process at once; whether it was there."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


@contextmanager
def site(folder: Path, database: PostgresServer | None = None, **settings: Any) -> Iterator[Site]:
    """A site for the length of a ``with`` block; ``environment`` among the settings is for the server."""
    environment = settings.pop("environment", {})
    here = Site(folder, database, settings, environment)
    try:
        yield here
    finally:
        if here.server.process.poll() is None:
            here.server.stop()
