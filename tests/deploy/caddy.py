"""Caddy on this machine with the very configuration that an operator uses."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.deploy.balancer import DEPLOY, START_SECONDS, STOP_SECONDS, free_port
from tests.support.visitor import Visitor

EXAMPLE = DEPLOY / "caddy" / "Caddyfile"
ROOT_CERTIFICATE = Path("caddy", "pki", "authorities", "local", "root.crt")


@dataclass(frozen=True)
class Caddy:
    """Caddy before one server: where visitors go, and who trusts the certificate that it made itself."""

    url: str
    plain_url: str
    trust: ssl.SSLContext

    def visitor(self) -> Visitor:
        """Somebody new, who comes through Caddy."""
        return Visitor(self.url, trust=self.trust)


@contextmanager
def caddy(folder: Path, server: str) -> Iterator[Caddy]:
    """The example before this server (host and port), for a ``with`` block."""
    found = shutil.which("caddy")
    if found is None:
        raise FileNotFoundError("these tests need Caddy: install the Debian package `caddy`")
    folder.mkdir(parents=True, exist_ok=True)
    site, plain, log_path = f"https://127.0.0.1:{free_port()}", free_port(), folder / "caddy.log"
    chosen = {
        "KOMPAS_SITE": site,
        "KOMPAS_A": server,
        "KOMPAS_DEPLOY": str(DEPLOY),
        "KOMPAS_HTTP_PORT": str(plain),
        "KOMPAS_CADDY_ADMIN": f"127.0.0.1:{free_port()}",
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            [found, "run", "--config", EXAMPLE, "--adapter", "caddyfile"],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **chosen},
        )
    try:
        trust = _trust(process, folder / ROOT_CERTIFICATE, log_path)
        here = Caddy(site, f"http://127.0.0.1:{plain}", trust)
        _wait(process, here, log_path)
        yield here
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)


def _trust(process: subprocess.Popen[bytes], root: Path, log_path: Path) -> ssl.SSLContext:
    """Who trusts the authority that Caddy makes for addresses like ours; raises ``RuntimeError`` with its log."""
    give_up = time.monotonic() + START_SECONDS
    while not root.exists() or not root.stat().st_size:
        if process.poll() is not None or time.monotonic() > give_up:
            raise RuntimeError(log_path.read_text(encoding="utf-8", errors="replace"))
        time.sleep(0.05)
    return ssl.create_default_context(cafile=root)


def _wait(process: subprocess.Popen[bytes], here: Caddy, log_path: Path) -> None:
    """Until it has its certificate and lets visitors in; raises ``RuntimeError`` with its log."""
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up and process.poll() is None:
        try:
            here.visitor().ask("/gezond")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(log_path.read_text(encoding="utf-8", errors="replace"))
