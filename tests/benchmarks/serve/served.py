"""The servers that are measured, each in a process family of its own and with a store of its own."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kompas_sim.serve.settings import ROOT, Kernels
from kompas_sim.store.address import default_url
from kompas_sim.store.opening import open_store
from tests.benchmarks.serve.machine import rest
from tests.support.server import children, running_server

CASE = "mees"
POOL = 10
START_SECONDS, STOP_SECONDS, POOL_SECONDS = 60.0, 20.0, 120.0
MOST_PAGES = 700
PLAIN, PREHEATED = "plain Voila", f"Voila, pool of {POOL}"
STANDARD, FORK, FLOOR = "ours, standard kernel", "ours, fork kernel", "static floor"


class NotStartedError(RuntimeError):
    """A server did not come up; the text is its log."""


@dataclass(frozen=True)
class Served:
    """A server that runs: where its page is, which processes it is, and whether it knows trainees by a code."""

    name: str
    url: str
    path: str
    pid: int
    kernels: Callable[[], list[int]] = field(repr=False)
    data: Path | None = None

    def new_codes(self, count: int) -> list[str]:
        """Codes of people who got one earlier; none where a page is opened without."""
        if self.data is None:
            return [""] * count
        url = default_url(self.data)
        with open_store(url, clock=lambda: datetime.now(UTC), token=secrets.randbelow) as store:
            return [store.new_code() for _ in range(count)]

    def address(self, code: str = "") -> str:
        """The page, of this trainee or of somebody new."""
        return f"{self.url}{self.path}?code={code}" if code else f"{self.url}{self.path}"


@contextmanager
def ours(folder: Path, kernel: Kernels = "fork") -> Iterator[Served]:
    """``kompas serve``, which may open more pages than it would by itself."""
    name = FORK if kernel == "fork" else STANDARD
    with running_server(folder, kernel=kernel, max_kernels=MOST_PAGES) as server:
        yield Served(name, server.url, f"/casus/{CASE}", server.process.pid, server.kernels, server.data)


@contextmanager
def plain_voila(folder: Path) -> Iterator[Served]:
    """``voila notebooks/casus.ipynb``, as anybody would start it; each page is somebody new."""
    with _voila(PLAIN, folder) as served:
        yield served


@contextmanager
def preheated_voila(folder: Path) -> Iterator[Served]:
    """The same with a pool of kernels, which is full when the block begins."""
    with _voila(PREHEATED, folder, "--preheat_kernel=True", f"--pool_size={POOL}") as served:
        wait_for_pool(served)
        yield served


def wait_for_pool(served: Served) -> None:
    """Until as many kernels are there as the pool holds, and they have run their notebook."""
    deadline = time.monotonic() + POOL_SECONDS
    while len(served.kernels()) < POOL and time.monotonic() < deadline:
        time.sleep(0.5)
    rest(deadline - time.monotonic())


@contextmanager
def _voila(name: str, folder: Path, *options: str) -> Iterator[Served]:
    command = [sys.executable, "-m", "voila", "notebooks/casus.ipynb", "--no-browser", *options]
    folder.mkdir(parents=True, exist_ok=True)
    with _started(name, [*command, "--port={port}"], folder, {"KOMPAS_DATA": str(folder)}) as served:
        yield served


@contextmanager
def floor(folder: Path) -> Iterator[Served]:
    """The page that lies in ``folder``, see ``floor.py``."""
    command = [sys.executable, "-m", "tests.benchmarks.serve.floor", str(folder), "{port}"]
    with _started(FLOOR, command, folder, {}) as served:
        yield served


@contextmanager
def _started(name: str, command: list[str], folder: Path, environment: Mapping[str, str]) -> Iterator[Served]:
    """A process with ``{port}`` filled in, from when it answers until the end of the block."""
    port = _free_port()
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [part.format(port=port) for part in command],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            env={**os.environ, **environment},
        )
    try:
        _wait_for(port, process, folder / "server.log")
        yield Served(name, f"http://127.0.0.1:{port}", "/", process.pid, lambda: children(process.pid))
    finally:
        _stop(process)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until something listens. Nothing is asked of it: with Voila each answer costs a kernel."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise NotStartedError(log.read_text(encoding="utf-8", errors="replace"))


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a server with the kernels that it may have left behind."""
    kernels = children(process.pid)
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(STOP_SECONDS)
    for pid in kernels:
        _end(pid)


def _end(pid: int) -> None:
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        return


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as entrance:
        return int(entrance.getsockname()[1])
