"""A real JupyterLab for tests: on a free port of this machine, with a token, with folders of its own."""

from __future__ import annotations

import json
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
from typing import Any

from websockets.sync.client import connect

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


def _ask(port: int, token: str, path: str, body: object = None) -> Any:
    """What the server answers to a question about sessions or kernels."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        method, sent = ("GET", None) if body is None else ("POST", json.dumps(body))
        connection.request(method, path, sent, {"Authorization": f"token {token}"})
        return json.loads(connection.getresponse().read())
    finally:
        connection.close()


def _start_kernel(port: int, token: str, notebook: str) -> None:
    """Start the kernel of a notebook and wait until it answers: JupyterLab loses what is run before that."""
    wanted = {"path": notebook, "name": notebook, "type": "notebook", "kernel": {"name": "python3"}}
    kernel = _ask(port, token, "/api/sessions", wanted)["kernel"]["id"]
    address = f"ws://127.0.0.1:{port}/api/kernels/{kernel}/channels?token={token}"
    with connect(address, max_size=None) as line:
        line.send(json.dumps(_question(kernel)))
        while json.loads(line.recv(START_SECONDS)).get("msg_type") != "kernel_info_reply":
            pass


def _question(session: str) -> dict[str, object]:
    """The message that asks a kernel who it is."""
    header = {
        "msg_id": "1",
        "msg_type": "kernel_info_request",
        "session": session,
        "username": "",
        "version": "5.3",
    }
    return {"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": {}}


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
        _start_kernel(port, token, notebook)
        yield Lab(f"http://127.0.0.1:{port}/lab/tree/{notebook}?token={token}", folder / "data")
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)
