"""A real PostgreSQL server for the tests: its own data folder, a free loopback port, a password."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg
import pytest

PASSWORD = "oefenwachtwoord"
_OWNER = "beheerder"
_HBA = "host all kompas 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n"
"""``kompas`` comes in as in earnest; the owner without a password, which halves the time of each test."""

_PATIENCE = 30.0
_SETTINGS = ("fsync=off", "full_page_writes=off", "listen_addresses=127.0.0.1", "unix_socket_directories=")
"""``fsync`` guards against a power cut, which no test causes; all that a process can lose stays real."""


def binaries() -> Path:
    """The folder with ``initdb`` and ``postgres``; raises ``FileNotFoundError`` when there is none."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    folders += [Path(on_path).parent] if on_path else []
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise FileNotFoundError("these tests need PostgreSQL: install the Debian package `postgresql`")


def ordinary_user() -> dict[str, Any]:
    """Arguments that let ``subprocess`` run as an ordinary user: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    import pwd  # noqa: PLC0415  # not on Windows, where other tests import this module too

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": ()}


@dataclass
class PostgresServer:
    """A server that can be stopped and started again; ``database`` and ``schema`` make a fresh place."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        """The address of a database as an operator would write it."""
        return f"postgresql://kompas:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """The address of a new, empty database, with a password."""
        name = f"kompas_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} OWNER kompas")
        return self.url(name)

    def schema(self) -> str:
        """The address of a new, empty schema in a shared database; sooner made than a database."""
        name = f"kompas_{next(self._numbers)}"
        self.run(f"CREATE SCHEMA {name}")
        return f"postgresql://{_OWNER}@127.0.0.1:{self.port}/postgres?options=-csearch_path%3D{name}"

    def run(self, statement: str) -> list[tuple[Any, ...]]:
        """The rows that a statement gives, run by the owner of the server."""
        address = f"host=127.0.0.1 port={self.port} user={_OWNER} dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def start(self) -> None:
        """Start and wait until it answers."""
        options = [part for setting in (*_SETTINGS, f"port={self.port}") for part in ("-c", setting)]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [binaries() / "postgres", "-D", self.folder / "data", *options],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **ordinary_user(),
            )
        give_up = monotonic() + _PATIENCE
        while True:
            try:
                self.run("SELECT 1")
            except psycopg.OperationalError:
                if self.process.poll() is not None or monotonic() > give_up:
                    raise RuntimeError((self.folder / "server.log").read_text()) from None
                sleep(0.02)
            else:
                return

    def stop(self, sign: signal.Signals = signal.SIGINT) -> None:
        """Stop: ``SIGINT`` ends the sessions in order, ``SIGQUIT`` at once and without tidying up."""
        if self.process:
            self.process.send_signal(sign)
            self.process.wait(_PATIENCE)
            self.process = None


def _new_server(folder: Path) -> PostgresServer:
    user = ordinary_user()
    if user:
        os.chown(folder, user["user"], user["group"])
    data = folder / "data"
    subprocess.run(
        [binaries() / "initdb", "-D", data, "-U", _OWNER, "-E", "UTF8", "--no-locale", "--no-sync"],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        **user,
    )
    (data / "pg_hba.conf").write_text(_HBA)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return PostgresServer(folder, free.getsockname()[1])


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """A server of its own for the length of a ``with`` block; raises ``FileNotFoundError`` without PostgreSQL."""
    binaries()
    folder = Path(tempfile.mkdtemp(prefix="kompas-postgres-"))
    server = None
    try:
        server = _new_server(folder)
        server.start()
        server.run(f"CREATE ROLE kompas LOGIN PASSWORD '{PASSWORD}'")
        yield server
    finally:
        if server:
            server.stop()
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A running PostgreSQL server; fails, and never skips, when PostgreSQL is not installed."""
    try:
        binaries()
    except FileNotFoundError as missing:
        pytest.fail(str(missing))
    with running_postgres() as server:
        yield server
