"""Where kernels live, whatever kind they are: made, looked after, stopped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from kompas_sim.serve.fork.page_process import Word
from kompas_sim.serve.passing import MOST_CONNECTIONS

PATIENCE_AT_THE_END = 10.0
"""Seconds that kernels may still work on what they were asked when the server stops."""
LOOK_SECONDS, QUIET_LOOKS = 0.02, 3
"""An ordinary kernel says only after a moment that it has begun to work."""


async def until_quiet(is_busy: Callable[[], bool], look_seconds: float) -> None:
    """Wait until nothing was busy at some looks in a row, ``look_seconds`` apart; ``PATIENCE_AT_THE_END`` at most."""
    deadline, quiet = time.monotonic() + PATIENCE_AT_THE_END, 0
    while quiet < QUIET_LOOKS and time.monotonic() < deadline:
        quiet = 0 if is_busy() else quiet + 1
        await asyncio.sleep(look_seconds)


class KernelHost(Protocol):
    """The kernels of one server. Ids are random and 36 characters long."""

    def ids(self) -> set[str]:
        """The kernels that run."""

    def rested(self, kernel_id: str) -> float:
        """Seconds since the page of this kernel last did something; raises ``KeyError``."""

    def touch(self, kernel_id: str) -> None:
        """Count from now again; raises ``KeyError``."""

    def is_connected(self, kernel_id: str) -> bool:
        """Whether a page is connected to it; raises ``KeyError``."""

    def is_busy(self, kernel_id: str) -> bool:
        """Whether it works on what a page asked; raises ``KeyError``."""

    async def open(self, environment: Mapping[str, str]) -> str:
        """Start a kernel with this environment; gives its id."""

    async def close(self, kernel_id: str) -> None:
        """Stop a kernel; nothing happens when it is gone already."""

    async def close_all(self) -> None:
        """Tell every page that the server is restarted, and stop every kernel when it did what it was asked."""


class Line(Protocol):
    """A connection of a page to its ordinary kernel."""

    def hang_up(self, code: int, reason: str) -> None:
        """Close it, with a reason."""

    def drop(self) -> None:
        """Close it at once, though nobody may be at the other end any more."""


class JupyterHost:
    """Ordinary kernels in Jupyter's own kernel manager, which also stops the idle ones."""

    def __init__(self, manager: Any, kernel_name: str) -> None:
        """Use this manager; every kernel is of the kind ``kernel_name``."""
        self._manager = manager
        self._name = kernel_name
        self._lines: dict[str, list[Line]] = {}

    def ids(self) -> set[str]:
        """The kernels that run."""
        return set(self._manager.list_kernel_ids())

    def rested(self, kernel_id: str) -> float:
        """Seconds since it last did something."""
        return float((datetime.now(UTC) - self._kernel(kernel_id).last_activity).total_seconds())

    def touch(self, kernel_id: str) -> None:
        """Count from now again."""
        self._kernel(kernel_id).last_activity = datetime.now(UTC)

    def is_connected(self, kernel_id: str) -> bool:
        """Whether Jupyter counts a connection."""
        self._kernel(kernel_id)
        return bool(self._manager.kernel_model(kernel_id)["connections"])

    def is_busy(self, kernel_id: str) -> bool:
        """By the kernel's last word about itself."""
        self._kernel(kernel_id)
        return bool(self._manager.kernel_model(kernel_id)["execution_state"] == "busy")

    def connect(self, kernel_id: str, line: Line) -> None:
        """A page connects, in place of the oldest of too many: each costs a server ten open files."""
        same = self._lines.setdefault(kernel_id, [])
        same.append(line)
        if len(same) > MOST_CONNECTIONS:
            same[0].drop()

    def disconnect(self, kernel_id: str, line: Line) -> None:
        """This page is away."""
        same = self._lines.get(kernel_id, [])
        if line in same:
            same.remove(line)
        if not same:
            self._lines.pop(kernel_id, None)

    async def open(self, environment: Mapping[str, str]) -> str:
        """Start a kernel in the folder of the notebook."""
        started = self._manager.start_kernel(kernel_name=self._name, path="", env=dict(environment))
        return str(await started)

    async def close(self, kernel_id: str) -> None:
        """Stop it without asking."""
        if kernel_id in self._manager:
            await self._manager.shutdown_kernel(kernel_id, now=True)

    async def close_all(self) -> None:
        """Hang up on every page, let kernels finish what they were asked, and stop them."""
        self._hang_up()
        await until_quiet(lambda: any(self.is_busy(each) for each in self.ids()), LOOK_SECONDS)
        self._hang_up()  # on who came back meanwhile
        await self._manager.shutdown_all(now=True)

    def _hang_up(self) -> None:
        for same in list(self._lines.values()):
            for line in tuple(same):
                line.hang_up(Word.RESTART, Word.RESTART.name.lower())

    def _kernel(self, kernel_id: str) -> Any:
        if kernel_id not in self._manager:
            raise KeyError(kernel_id)
        return self._manager.get_kernel(kernel_id)
