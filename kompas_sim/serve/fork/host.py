"""Where the kernels of pages live when they are forked."""

from __future__ import annotations

import asyncio
import logging
import socket
import time
import uuid
from collections.abc import Mapping
from pathlib import Path

from kompas_sim.serve.fork.client import ForkParent
from kompas_sim.serve.fork.order import Order
from kompas_sim.serve.fork.page_process import PageProcess, Word
from kompas_sim.serve.fork.process import ForkedProcess
from kompas_sim.serve.fork.reports import Reports
from kompas_sim.serve.kernel_host import until_quiet

log = logging.getLogger("kompas.serve")

LONGEST_ANSWER = 90.0
"""Seconds after which a kernel that does not answer is stopped; the longest real work takes a tenth."""
LOOK_SECONDS = 1.0
LOOK_AT_THE_END_SECONDS = 0.05
"""Between looks for what was still on its way when its page was hung up on."""


class ForkHost:
    """The kernels that were forked from one parent. Needs a running event loop."""

    def __init__(self, parent: ForkParent, folder: Path, scratch: Path, idle_seconds: float) -> None:
        """``folder`` is where kernels work, ``scratch`` is the only place for temporary files that they have.

        They are stopped after ``idle_seconds`` without a message.
        """
        self._parent = parent
        self._folder = folder
        self._idle_seconds = idle_seconds
        self._kernels: dict[str, PageProcess] = {}
        self._ending: list[ForkedProcess] = []
        self._scratch = scratch
        self._reports = Reports(scratch)
        self._looking = asyncio.ensure_future(self._look_after())

    def ids(self) -> set[str]:
        """The kernels that run."""
        return set(self._kernels)

    def kernel(self, kernel_id: str) -> PageProcess:
        """One kernel; raises ``KeyError``."""
        return self._kernels[kernel_id]

    def rested(self, kernel_id: str) -> float:
        """Seconds since its page last did something."""
        return time.monotonic() - self.kernel(kernel_id).active_at

    def touch(self, kernel_id: str) -> None:
        """Count from now again."""
        self.kernel(kernel_id).active_at = time.monotonic()

    def is_connected(self, kernel_id: str) -> bool:
        """Whether a page listens."""
        return self.kernel(kernel_id).has_listeners

    def is_busy(self, kernel_id: str) -> bool:
        """Whether a page waits for an answer, or left without one."""
        return self.kernel(kernel_id).is_busy

    async def open(self, environment: Mapping[str, str]) -> str:
        """Fork a kernel; raises ``CannotForkError``."""
        kernel_id = str(uuid.uuid4())
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        try:
            with theirs:
                own = {**environment, "TMPDIR": str(self._scratch)}
                pid = await self._parent.fork(Order(environment=own, folder=str(self._folder)), theirs)
        except BaseException:
            ours.close()
            raise
        self._kernels[kernel_id] = await PageProcess.opened(
            pid, ours, self._reports, lambda: self._ended(kernel_id)
        )
        return kernel_id

    def _ended(self, kernel_id: str) -> None:
        """The stream ended: so does the kernel, and its page learns it."""
        kernel = self._kernels.pop(kernel_id, None)
        if kernel is not None:
            kernel.end()
            self._ending.append(kernel.process)

    async def close(self, kernel_id: str) -> None:
        """Stop a kernel; nothing happens when it is gone already."""
        self._ended(kernel_id)

    async def close_all(self) -> None:
        """Hang up on every page, and stop every kernel when it has dealt with what it was asked, or after a while.

        In this order: an answer that does not reach its page any more is in the store, and a page that could go on
        asking would keep its kernel busy for as long as it may be.
        """
        self._hang_up()
        await until_quiet(
            lambda: any(each.is_busy for each in self._kernels.values()), LOOK_AT_THE_END_SECONDS
        )
        self._hang_up()  # on who came back meanwhile
        self._looking.cancel()
        for kernel_id in list(self._kernels):
            self._ended(kernel_id)

    def _hang_up(self) -> None:
        for kernel in self._kernels.values():
            kernel.say(Word.RESTART)

    async def _look_after(self) -> None:
        """Stop kernels that rest too long or do not come back from what they were asked."""
        while True:
            await asyncio.sleep(min(LOOK_SECONDS, self._idle_seconds / 4))
            self._ending = [each for each in self._ending if each.poll() is None]  # takes their exit codes
            for kernel_id, kernel in list(self._kernels.items()):
                if kernel.busy_seconds > LONGEST_ANSWER:
                    log.warning("kernel %d did not answer and is stopped", kernel.process.pid)
                elif self.rested(kernel_id) <= self._idle_seconds or kernel.busy_seconds:
                    continue
                self._ended(kernel_id)
