"""A real JupyterHub with the example's configuration, its proxy from npm, on ports of this machine."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import psutil  # type: ignore[import-untyped]

from tests.deploy.balancer import DEPLOY, free_port

HUB = DEPLOY / "hub"
HERE = Path(__file__).parent / "data" / "hub_here.py"
PASSWORD = "oefenwachtwoord"
START_SECONDS, STOP_SECONDS = 90.0, 30.0


@dataclass(frozen=True)
class Hub:
    """A hub that runs: its address, its log, the folder of its users, its process."""

    url: str
    log_path: Path
    state: Path
    process: subprocess.Popen[bytes]

    def started(self) -> list[psutil.Process]:
        """Everything that the hub has started: the proxy, the servers, their kernels."""
        return list(psutil.Process(self.process.pid).children(recursive=True))


def install_proxy() -> None:
    """The proxy as its lock file says, once for each version of that file; one process at a time."""
    lock, done = HUB / "package-lock.json", HUB / "node_modules" / ".package-lock.json"
    with (HUB / "package.json").open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
            subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HUB, check=True)


@contextmanager
def running_hub(folder: Path, database_url: str, users: list[str]) -> Iterator[Hub]:
    """The hub for the length of a ``with`` block, for these users; the error holds its log."""
    install_proxy()
    folder.mkdir(parents=True, exist_ok=True)
    run = tempfile.mkdtemp(prefix="kompas-hub-")
    outer = free_port()
    chosen = {
        "KOMPAS_DATABASE_URL": database_url,
        "KOMPAS_HUB_LOGIN": "login_try_out.py",
        "KOMPAS_HUB_USERS": ",".join(users),
        "KOMPAS_HUB_PASSWORD": PASSWORD,
        "KOMPAS_HUB_STATE": str(folder),
        "KOMPAS_HUB_RUN": run,
        "KOMPAS_HUB_PORT": str(outer),
        "KOMPAS_HUB_INNER_PORT": str(free_port()),
        "KOMPAS_HUB_PROXY_PORT": str(free_port()),
    }
    log_path = folder / "hub.log"
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "--config", HERE],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, **chosen},
        )
    hub = Hub(f"http://127.0.0.1:{outer}", log_path, folder, process)
    try:
        _wait(hub)
        yield hub
    finally:
        _stop(hub)
        shutil.rmtree(run)


def _wait(hub: Hub) -> None:
    give_up = time.monotonic() + START_SECONDS
    while not _answers(hub):
        if hub.process.poll() is not None or time.monotonic() > give_up:
            raise RuntimeError(hub.log_path.read_text(encoding="utf-8", errors="replace"))
        time.sleep(0.1)


def _answers(hub: Hub) -> bool:
    """Whether the login page is there; the proxy answers sooner, with a 404 or a 503."""
    connection = HTTPConnection(urlsplit(hub.url).netloc, timeout=5)
    try:
        connection.request("GET", "/hub/login")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _stop(hub: Hub) -> None:
    """End the hub and everything it started, each by its process id: nobody here waits for a good end."""
    with suppress(psutil.NoSuchProcess):
        family = hub.started()
        hub.process.kill()
        hub.process.wait(STOP_SECONDS)
        for one in family:
            with suppress(psutil.NoSuchProcess):
                one.kill()
        psutil.wait_procs(family, STOP_SECONDS)
