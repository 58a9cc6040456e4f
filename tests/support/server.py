"""A real server process for tests: started on a free port of this machine, stopped by its process id.

``running_server(folder)`` gives a ``RunningServer`` and stops it afterwards, kernels included. Starting and
stopping are bounded in time; when the server does not come up, the error holds its log. With
``KOMPAS_TEST_KERNEL=fork`` or ``standard`` every test that does not choose runs on that kind of kernel.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]

from kompas_sim.serve.settings import ServeSettings

START_SECONDS = 60.0
STOP_SECONDS = 20.0
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")

FORK_PARENT, FORKED_KERNEL = "kompas_sim.serve.fork.parent", "kompas-kernel"
"""What the parent was started as, which its forks seem to be too, and the name that only those have."""

LOG = "server.log"
RUN = """
import sys
from kompas_sim.serve.run import run_server
from kompas_sim.serve.settings import ServeSettings
run_server(ServeSettings.model_validate_json(sys.argv[1]))
"""


class ServerDidNotStartError(RuntimeError):
    """The server ended or stayed silent; the text is its log."""


@dataclass
class RunningServer:
    """A server that runs: its address without a slash, its log, its data folder, its process, its kind of kernel."""

    url: str
    log_path: Path
    data: Path
    process: subprocess.Popen[bytes]
    forks: bool = True

    @property
    def log(self) -> str:
        """Everything the server wrote so far."""
        return self.log_path.read_text(encoding="utf-8", errors="replace")

    def kernels(self) -> list[int]:
        """The process ids of the kernels that run now."""
        parent = self.parent_of_kernels()
        return [each for each in children(self.process.pid) if each != parent]

    def parent_of_kernels(self) -> int | None:
        """The process id of the one that kernels are forked from, when there is one."""
        for each in children(self.process.pid):
            with suppress(psutil.NoSuchProcess):
                process = psutil.Process(each)
                if FORK_PARENT in process.cmdline() and process.name() != FORKED_KERNEL:
                    return each
        return None

    def stop(self) -> int:
        """Ask the server to stop as an operator would; gives its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(STOP_SECONDS)
            raise

    def kill(self) -> None:
        """End the server at once, as a power cut would."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)


def start_server(
    folder: Path, environment: Mapping[str, str] | None = None, **settings: Any
) -> RunningServer:
    """Start a server whose data and log stand in ``folder``, perhaps for the second time.

    Raises ``ServerDidNotStartError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    data, log_path = folder / "data", folder / LOG
    earlier = log_path.stat().st_size if log_path.exists() else 0
    kernel = os.environ.get("KOMPAS_TEST_KERNEL")
    suite = {"kernel": kernel} if kernel else {}
    chosen = ServeSettings(**{"port": 0, "data": data, **suite, **settings})
    server = launched(folder, chosen, environment)
    server.url = _address(server, earlier)
    return server


def launched(
    folder: Path, chosen: ServeSettings, environment: Mapping[str, str] | None = None
) -> RunningServer:
    """The process of a server that has no address yet; its log stands in ``folder``."""
    log_path = folder / LOG
    with log_path.open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN, chosen.model_dump_json()],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})},
        )
    return RunningServer("", log_path, chosen.data, process, forks=chosen.kernel == "fork")


@contextmanager
def running_server(folder: Path, **settings: Any) -> Iterator[RunningServer]:
    """A server for the length of a ``with`` block."""
    server = start_server(folder, **settings)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def _address(server: RunningServer, earlier: int) -> str:
    """The address in the log, after the ``earlier`` bytes of a server that ran before."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        found = ADDRESS.search(server.log_path.read_bytes()[earlier:].decode("utf-8", errors="replace"))
        if found:
            return found.group()
        if server.process.poll() is not None:
            break
        time.sleep(0.05)
    if server.process.poll() is None:
        server.process.kill()
        server.process.wait(STOP_SECONDS)
    raise ServerDidNotStartError(server.log)


def children(pid: int) -> list[int]:
    """The processes that a process started, directly or not, and that still run."""
    try:
        found = psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []
    return sorted(each.pid for each in found if is_alive(each.pid))


def is_alive(pid: int) -> bool:
    """Whether a process still runs."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
