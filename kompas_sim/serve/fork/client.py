"""The parent of the kernels, seen from the server: started, asked for forks, started again when it died."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TypeVar

from kompas_sim.serve.fork.linux import adopt_orphans
from kompas_sim.serve.fork.order import LARGEST, Made, Order, Ready, pair

log = logging.getLogger("kompas.serve")

T = TypeVar("T")
PARENT = "kompas_sim.serve.fork.parent"
PATIENCE = 20.0
"""Seconds that a fork may take."""
FIRST_PATIENCE = 120.0
"""Seconds that a new parent may take to import everything and to execute the notebook, on a busy machine."""
TRIES = 2
SHORT_LIFE = 10.0
"""A parent that died sooner is started again for the next visitor and not before."""
ONE_THREAD = {"MALLOC_ARENA_MAX": "2", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class CannotForkError(Exception):
    """No kernel could be forked; the text says why."""


class ForkParent:
    """One parent and the connection to it. Needs a running event loop."""

    def __init__(self, environment: Mapping[str, str], notebook: Path | None = None) -> None:
        """``environment`` is what the parent itself may know; a kernel's own comes with its order.

        With a ``notebook`` the parent executes it ahead, and its forks are kernels of pages.
        """
        self._environment = {**environment, **ONE_THREAD}
        self._notebook = notebook
        self._result = -1
        self._problem = ""
        self._lock = asyncio.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: socket.socket | None = None
        self._watched = -1
        self._ready = False
        self._began = 0.0

    @property
    def pid(self) -> int | None:
        """The process id of the parent, if there is one."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the parent; it imports while the server goes on. Raises ``CannotForkError``."""
        if not adopt_orphans():
            raise CannotForkError("this machine does not let a server adopt its kernels")
        ours, theirs = pair()
        ours.setblocking(False)
        arguments, passed = [str(theirs.fileno()), str(os.getpid())], [theirs.fileno()]
        if self._notebook is not None:
            self._result = os.memfd_create("kompas-executed")
            arguments += [str(self._notebook), str(self._result)]
            passed.append(self._result)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", PARENT, *arguments],
                stdin=subprocess.DEVNULL,
                pass_fds=passed,
                env=self._environment,
                start_new_session=True,
            )
        self._connection, self._ready, self._began = ours, False, time.monotonic()
        self._watched = os.pidfd_open(self._process.pid)
        asyncio.get_running_loop().add_reader(self._watched, self._died)

    async def executed(self) -> str:
        """What the notebook shows, as the parent wrote it down; raises ``CannotForkError``."""
        async with self._lock:
            await self._try(self._wait_until_ready)
            if self._problem:
                raise CannotForkError(f"the notebook could not be executed ahead: {self._problem}")
            with os.fdopen(os.dup(self._result), encoding="utf-8") as file:
                file.seek(0)
                return file.read()

    async def fork(self, order: Order, stream: socket.socket | None = None) -> int:
        """The process id of a new kernel, a child of this process; raises ``CannotForkError``.

        ``stream`` is the kernel's end of its stream, when it is to be the kernel of a page.
        """
        async with self._lock:
            return await self._try(lambda: self._ask(order, stream))

    async def _try(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask, and once more of a new parent when this one does not answer."""
        for _ in range(TRIES):
            try:
                return await asyncio.wait_for(ask(), PATIENCE if self._ready else FIRST_PATIENCE)
            except asyncio.CancelledError:  # an answer that comes later would be taken for the next one
                self.close()
                raise
            except (OSError, EOFError, ValueError) as error:
                log.warning("the parent of the kernels does not answer (%r)", error)
                self.close()
        raise CannotForkError("the parent of the kernels does not answer")

    async def _wait_until_ready(self) -> socket.socket:
        """The connection to a parent that has imported everything."""
        if self._connection is None:
            self.start()
        assert self._connection is not None
        if not self._ready:
            loop = asyncio.get_running_loop()
            ready = Ready.parse(await loop.sock_recv(self._connection, LARGEST))
            if ready.threads != 1:
                raise CannotForkError(f"the parent of the kernels has {ready.threads} threads")
            self._ready, self._problem = True, ready.problem
        return self._connection

    async def _ask(self, order: Order, stream: socket.socket | None) -> int:
        """One order and its answer."""
        loop, connection = asyncio.get_running_loop(), await self._wait_until_ready()
        if self._problem:  # what it would fork shows nothing
            raise CannotForkError(f"the notebook could not be executed ahead: {self._problem}")
        if stream is None:
            await loop.sock_sendall(connection, order.packet())
        else:
            socket.send_fds(connection, [order.packet()], [stream.fileno()])
        made = Made.parse(await loop.sock_recv(connection, LARGEST))
        if made.pid is None:
            raise CannotForkError(made.problem)
        return made.pid

    def _died(self) -> None:
        """The parent ended without being asked: start another one, unless it died young."""
        lived = time.monotonic() - self._began
        log.warning("the parent of the kernels ended after %.0f s", lived)
        self.close()
        if lived > SHORT_LIFE and not self._lock.locked():
            self.start()

    def close(self) -> None:
        """End the parent; its kernels live on."""
        if self._watched >= 0:
            asyncio.get_running_loop().remove_reader(self._watched)
            os.close(self._watched)
            self._watched = -1
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        if self._result >= 0:
            os.close(self._result)
            self._result = -1
