"""HAProxy on this machine with the very configuration that an operator uses."""

from __future__ import annotations

import csv
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from tests.deploy.tls import certificate
from tests.support.cases import ROOT
from tests.support.visitor import Visitor

DEPLOY = ROOT / "deploy"
EXAMPLE = DEPLOY / "haproxy" / "kompas.cfg"
AWAY = DEPLOY / "away.html"
START_SECONDS, STOP_SECONDS = 20.0, 10.0
BOTH = 2
AROUND = """
global
    log stdout format raw local0
    stats socket {socket} mode 600 level admin
"""
"""What Debian's own haproxy.cfg brings: a log, and the socket through which an operator gives orders."""


def haproxy() -> str:
    """Where HAProxy is; raises ``FileNotFoundError`` when it is not installed."""
    found = shutil.which("haproxy", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        raise FileNotFoundError("these tests need HAProxy: install the Debian package `haproxy`")
    return found


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@dataclass(frozen=True)
class Balancer:
    """A balancer that runs: where visitors go, with and without TLS, its log, and who trusts its certificate."""

    url: str
    plain_url: str
    log_path: Path
    orders: Path
    trust: ssl.SSLContext

    @property
    def log(self) -> str:
        """Everything it wrote so far."""
        return self.log_path.read_text(encoding="utf-8", errors="replace")

    def visitor(self) -> Visitor:
        """Somebody new, who comes through the balancer."""
        return Visitor(self.url, trust=self.trust)

    def order(self, text: str) -> str:
        """What the balancer answers to an operator's order."""
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.orders))
            line.sendall(f"{text}\n".encode())
            return line.makefile().read()

    def wait_for_servers(self) -> None:
        """Until it has seen that both servers are there; raises ``RuntimeError`` with what it sees instead."""
        give_up = time.monotonic() + START_SECONDS
        while True:
            seen = list(csv.DictReader(StringIO(self.order("show stat").removeprefix("# "))))
            if sum(one["status"] == "UP" and one["svname"] in ("a", "b") for one in seen) == BOTH:
                return
            if time.monotonic() > give_up:
                raise RuntimeError(str(seen))
            time.sleep(0.1)


@contextmanager
def balancer(folder: Path, servers: Mapping[str, str]) -> Iterator[Balancer]:
    """The example before these servers (``a`` and ``b`` with host and port), for a ``with`` block."""
    folder.mkdir(parents=True, exist_ok=True)
    pem, around, log_path = folder / "tls.pem", folder / "around.cfg", folder / "haproxy.log"
    trust = certificate(pem)
    around.write_text(AROUND.format(socket=folder / "orders"))
    tls, plain = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"
    chosen = {
        "KOMPAS_DEPLOY": str(DEPLOY),
        "KOMPAS_TLS": tls,
        "KOMPAS_PLAIN": plain,
        "KOMPAS_PEM": str(pem),
        **{f"KOMPAS_{name.upper()}": address for name, address in servers.items()},
    }
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            [haproxy(), "-db", "-f", around, "-f", EXAMPLE],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **chosen},
        )
    here = Balancer(f"https://{tls}", f"http://{plain}", log_path, folder / "orders", trust)
    try:
        _wait(process, here)
        yield here
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)


def _wait(process: subprocess.Popen[bytes], here: Balancer) -> None:
    """Until it lets visitors in; raises ``RuntimeError`` with its log."""
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up and process.poll() is None:
        with suppress(OSError):
            Visitor(here.plain_url).ask("/")
            return
        time.sleep(0.05)
    raise RuntimeError(here.log)
