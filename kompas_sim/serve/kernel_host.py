"""Where kernels live, whatever kind they are: made, looked after, stopped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol


class KernelHost(Protocol):
    """The kernels of one server. Ids are random and 36 characters long."""

    def ids(self) -> set[str]:
        """The kernels that run."""

    def rested(self, kernel_id: str) -> float:
        """Seconds since the page of this kernel last did something; raises ``KeyError``."""

    def touch(self, kernel_id: str) -> None:
        """Count from now again; raises ``KeyError``."""

    def in_use(self, kernel_id: str) -> bool:
        """Whether a page is connected to it or it works on what a page asked; raises ``KeyError``."""

    async def open(self, environment: Mapping[str, str]) -> str:
        """Start a kernel with this environment; gives its id."""

    async def close(self, kernel_id: str) -> None:
        """Stop a kernel; nothing happens when it is gone already."""

    async def close_all(self) -> None:
        """Stop every kernel."""


class JupyterHost:
    """Ordinary kernels in Jupyter's own kernel manager, which also stops the idle ones."""

    def __init__(self, manager: Any, kernel_name: str) -> None:
        """Use this manager; every kernel is of the kind ``kernel_name``."""
        self._manager = manager
        self._name = kernel_name

    def ids(self) -> set[str]:
        """The kernels that run."""
        return set(self._manager.list_kernel_ids())

    def rested(self, kernel_id: str) -> float:
        """Seconds since it last did something."""
        return float((datetime.now(UTC) - self._kernel(kernel_id).last_activity).total_seconds())

    def touch(self, kernel_id: str) -> None:
        """Count from now again."""
        self._kernel(kernel_id).last_activity = datetime.now(UTC)

    def in_use(self, kernel_id: str) -> bool:
        """By what its connections and its last word about itself say."""
        self._kernel(kernel_id)
        model = self._manager.kernel_model(kernel_id)
        return bool(model["connections"]) or model["execution_state"] == "busy"

    def _kernel(self, kernel_id: str) -> Any:
        if kernel_id not in self._manager:
            raise KeyError(kernel_id)
        return self._manager.get_kernel(kernel_id)

    async def open(self, environment: Mapping[str, str]) -> str:
        """Start a kernel in the folder of the notebook."""
        started = self._manager.start_kernel(kernel_name=self._name, path="", env=dict(environment))
        return str(await started)

    async def close(self, kernel_id: str) -> None:
        """Stop it without asking."""
        if kernel_id in self._manager:
            await self._manager.shutdown_kernel(kernel_id, now=True)

    async def close_all(self) -> None:
        """Stop every kernel without asking."""
        await self._manager.shutdown_all(now=True)
