"""A real JupyterLab for tests: on a free port of this machine, with a token, with folders of its own."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.support.cases import ROOT

OWN_FOLDERS = (
    "IPYTHONDIR",
    "JUPYTERLAB_SETTINGS_DIR",
    "JUPYTERLAB_WORKSPACES_DIR",
    "JUPYTER_CONFIG_DIR",
    "JUPYTER_DATA_DIR",
    "JUPYTER_RUNTIME_DIR",
)
START_SECONDS = 90.0
STOP_SECONDS = 30.0
QUIET = (
    "--no-browser",
    "--allow-root",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.news_url=",
    "--LabApp.extension_manager=readonly",
    "--ServerApp.port_retries=0",
)


@dataclass(frozen=True)
class Lab:
    """A JupyterLab that runs: where a notebook of it opens, and where the app keeps its attempts."""

    address: str
    data: Path


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _answers(port: int, token: str) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/status", headers={"Authorization": f"token {token}"})
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of what the machine has set up for Jupyter."""
    return {
        **os.environ,
        **{name: str(folder / name.lower()) for name in OWN_FOLDERS},
        "KOMPAS_DATA": str(folder / "data"),
    }


@contextmanager
def lab_with(notebook: str, folder: Path) -> Iterator[Lab]:
    """JupyterLab with a copy of one of our notebooks; the error holds its log when it does not start."""
    books = folder / "books"
    books.mkdir(parents=True)
    shutil.copy(ROOT / "notebooks" / notebook, books / notebook)
    port, token, log_path = _free_port(), secrets.token_hex(16), folder / "lab.log"
    chosen = (
        f"--ServerApp.port={port}",
        f"--IdentityProvider.token={token}",
        f"--ServerApp.root_dir={books}",
    )
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *QUIET, *chosen],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=_environment(folder),
            cwd=folder,
        )
    try:
        give_up = time.monotonic() + START_SECONDS
        while not _answers(port, token):
            if process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(log_path.read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.1)
        yield Lab(f"http://127.0.0.1:{port}/lab/tree/{notebook}?token={token}", folder / "data")
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)
