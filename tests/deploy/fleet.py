"""Two servers started as an operator starts them, one PostgreSQL, and the balancer before them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.deploy.balancer import Balancer, balancer
from tests.deploy.learner import KOMPAS, Learner
from tests.support.server import RunningServer, _address

COOKIE = "KOMPAS-SERVER"
PAGES = 4
"""How many pages a server may have open: few, so that a test can fill one."""


@dataclass
class Fleet:
    """Two servers by the name that the balancer knows them by, the balancer, and their database."""

    folder: Path
    database_url: str
    servers: dict[str, RunningServer]
    balancer: Balancer

    def learner(self) -> Learner:
        """Somebody new at a case, through the balancer."""
        learner = Learner(self.balancer.visitor())
        learner.sit_down()
        return learner

    def complete(self) -> None:
        """Start what was stopped again, at its old address, and wait until the balancer has seen it."""
        for name, server in self.servers.items():
            if server.process.poll() is not None:
                port = urlsplit(server.url).port
                self.servers[name] = started(self.folder / name, self.database_url, port or 0)()
        self.balancer.wait_for_servers()


def started(folder: Path, database_url: str, port: int = 0) -> _Coming:
    """A server of ``kompas serve`` that is on its way; call it to wait until it is there."""
    folder.mkdir(exist_ok=True)
    log_path = folder / "server.log"
    earlier = log_path.stat().st_size if log_path.exists() else 0
    kernel = os.environ.get("KOMPAS_TEST_KERNEL")
    options = [
        "--port",
        str(port),
        "--behind-proxy",
        "--max-pages",
        str(PAGES),
        *(["--kernel", kernel] if kernel else []),
    ]
    with log_path.open("ab") as log:
        process = subprocess.Popen(
            [KOMPAS, "serve", *options],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "KOMPAS_DATABASE_URL": database_url},
        )
    forks = kernel in (None, "fork")
    return _Coming(RunningServer("", log_path, folder, process, forks=forks), earlier)


@dataclass
class _Coming:
    server: RunningServer
    earlier: int

    def __call__(self) -> RunningServer:
        """The server, when it has said its address; raises ``ServerDidNotStartError``."""
        self.server.url = _address(self.server, self.earlier)
        return self.server


@contextmanager
def fleet(folder: Path, database_url: str) -> Iterator[Fleet]:
    """Everything for the length of a ``with`` block."""
    with ExitStack() as ends:
        coming = {name: started(folder / name, database_url) for name in ("a", "b")}
        servers: dict[str, RunningServer] = {name: one.server for name, one in coming.items()}
        ends.callback(_stop, servers)
        for one in coming.values():
            one()
        addresses = {name: urlsplit(server.url).netloc for name, server in servers.items()}
        yield Fleet(
            folder, database_url, servers, ends.enter_context(balancer(folder / "balancer", addresses))
        )


def _stop(servers: dict[str, RunningServer]) -> None:
    for server in servers.values():
        if server.process.poll() is None:
            server.stop()
