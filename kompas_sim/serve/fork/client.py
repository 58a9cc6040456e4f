"""The parent of the kernels, seen from the server: started, asked for forks, started again when it died."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping

from kompas_sim.serve.fork.linux import adopt_orphans
from kompas_sim.serve.fork.order import LARGEST, Made, Order, Ready, pair

log = logging.getLogger("kompas.serve")

PATIENCE = 20.0
"""Seconds that a fork may take, imports of a new parent included."""
TRIES = 2
SHORT_LIFE = 10.0
"""A parent that died sooner is started again for the next visitor and not before."""
ONE_THREAD = {"MALLOC_ARENA_MAX": "2", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class CannotForkError(Exception):
    """No kernel could be forked; the text says why."""


class ForkParent:
    """One parent and the connection to it. Needs a running event loop."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """``environment`` is what the parent itself may know; a kernel's own comes with its order."""
        self._environment = {**environment, **ONE_THREAD}
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
        with theirs:
            name = "kompas_sim.serve.fork.parent"
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", name, str(theirs.fileno()), str(os.getpid())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=self._environment,
                start_new_session=True,
            )
        self._connection, self._ready, self._began = ours, False, time.monotonic()
        self._watched = os.pidfd_open(self._process.pid)
        asyncio.get_running_loop().add_reader(self._watched, self._died)

    async def fork(self, order: Order) -> int:
        """The process id of a new kernel, a child of this process; raises ``CannotForkError``."""
        async with self._lock:
            for _ in range(TRIES):
                try:
                    return await asyncio.wait_for(self._ask(order), PATIENCE)
                except asyncio.CancelledError:  # an answer that comes later would be taken for the next one
                    self.close()
                    raise
                except (OSError, EOFError, ValueError) as error:
                    log.warning("the parent of the kernels does not answer (%r)", error)
                    self.close()
        raise CannotForkError("the parent of the kernels does not answer")

    async def _ask(self, order: Order) -> int:
        """One order and its answer."""
        if self._connection is None:
            self.start()
        loop, connection = asyncio.get_running_loop(), self._connection
        assert connection is not None
        if not self._ready:
            ready = Ready.parse(await loop.sock_recv(connection, LARGEST))
            if ready.threads != 1:
                raise CannotForkError(f"the parent of the kernels has {ready.threads} threads")
            self._ready = True
        await loop.sock_sendall(connection, order.packet())
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
