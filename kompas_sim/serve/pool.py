"""Ordinary kernels that executed the notebook before anybody came: for systems on which no process can be forked.

A pool is emptied at once when a class comes, and each kernel in it takes the memory of a whole interpreter. It is the
second best. Who a kernel is for is told to it when somebody takes it, never when it starts.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from tornado.web import RequestHandler

from kompas_sim.arrival import LATER, VISITOR
from kompas_sim.serve.executed_page import executed_page
from kompas_sim.serve.kernel_host import JupyterHost
from kompas_sim.serve.renderer import Frame

log = logging.getLogger("kompas.serve")

READY = 4
"""Kernels that wait for a visitor."""
ARRIVAL_SECONDS = 30
LOOKS = 4
"""How often within the idle time is looked after the kernels that wait."""
ARRIVE = """
import json, os
os.environ.update(json.loads({told!r}))
from kompas_sim.arrival import is_here
is_here()
"""

Outputs = Sequence[Sequence[Mapping[str, Any]]]


class PooledHost(JupyterHost):
    """Kernels of Jupyter's own manager, some of them ready. Needs a running event loop."""

    def __init__(
        self,
        manager: Any,
        kernel_name: str,
        notebook: Path,
        environment: Mapping[str, str],
        idle_seconds: float,
    ) -> None:
        """Begin to fill the pool; ``environment`` is what a kernel knows before its visitor comes.

        After ``idle_seconds`` the manager stops a kernel that rests; those that wait for a visitor do not rest.
        """
        super().__init__(manager, kernel_name)
        self._notebook = notebook
        self._environment = {**environment, VISITOR: LATER}
        self._ready: deque[tuple[str, Any]] = deque()
        self._nobodys: set[str] = set()
        self._outputs: dict[str, Outputs] = {}
        self._filling = asyncio.ensure_future(self._fill())
        self._keeping = asyncio.ensure_future(self._keep(idle_seconds / LOOKS))

    def ids(self) -> set[str]:
        """The kernels that somebody has."""
        return super().ids() - self._nobodys

    def outputs(self, kernel_id: str) -> Outputs:
        """What the notebook showed in this kernel; asked once."""
        return self._outputs.pop(kernel_id)

    async def open(self, environment: Mapping[str, str]) -> str:
        """A kernel for the visitor of this environment: one that is ready, or else a new one.

        Raises ``RuntimeError`` or ``TimeoutError`` when it cannot let its visitor in; it is stopped then.
        """
        self._forget_the_dead()
        kernel_id, client = self._ready.popleft() if self._ready else await self._prepare()
        self._refill()
        code = ARRIVE.format(told=json.dumps(dict(environment)))
        try:
            answer = await client.execute(code, store_history=False, reply=True, timeout=ARRIVAL_SECONDS)
            if answer["content"]["status"] != "ok":
                raise RuntimeError(f"a kernel could not let its visitor in: {answer['content'].get('ename')}")
        except BaseException:
            self._outputs.pop(kernel_id, None)
            await self.close(kernel_id)
            raise
        finally:
            client.stop_channels()
            self._nobodys.discard(kernel_id)
        return kernel_id

    async def close_all(self) -> None:
        """Stop every kernel, those that wait included."""
        self._keeping.cancel()
        self._filling.cancel()
        for _, client in self._ready:
            client.stop_channels()
        await super().close_all()

    def _refill(self) -> None:
        if self._filling.done():
            self._filling = asyncio.ensure_future(self._fill())

    async def _fill(self) -> None:
        try:
            while len(self._ready) < READY:
                self._ready.append(await self._prepare())
        except Exception:
            log.exception("no kernel could be made ready; each visitor waits for one of their own")

    async def _keep(self, seconds: float) -> None:
        """Now and then say that the kernels that wait are not idle, and replace those that died."""
        while True:
            await asyncio.sleep(seconds)
            if self._forget_the_dead():
                self._refill()
            for kernel_id, _ in self._ready:
                self.touch(kernel_id)

    def _forget_the_dead(self) -> bool:
        """Let go of kernels that died while they waited; whether there were any."""
        alive = super().ids()
        dead = [each for each in self._ready if each[0] not in alive]
        for each in dead:
            kernel_id, client = each
            client.stop_channels()
            self._ready.remove(each)
            self._nobodys.discard(kernel_id)
            self._outputs.pop(kernel_id, None)
        return bool(dead)

    async def _prepare(self) -> tuple[str, Any]:
        """A kernel in which the notebook was executed for nobody yet, and a client of it."""
        kernel_id = await super().open(self._environment)
        self._nobodys.add(kernel_id)
        book = nbformat.from_dict(json.loads(self._notebook.read_text(encoding="utf-8")))  # type: ignore[no-untyped-call]
        client = NotebookClient(book, km=self._manager.get_kernel(kernel_id))
        try:
            client.kc = await client.async_start_new_kernel_client()
            for number, cell in enumerate(book.cells):
                cell.source = "".join(cell.source)
                await client.async_execute_cell(cell, number, store_history=False)
        except BaseException:
            if client.kc is not None:
                client.kc.stop_channels()
            with suppress(KeyError):
                await self.close(kernel_id)
            self._nobodys.discard(kernel_id)
            raise
        self._outputs[kernel_id] = [cell.get("outputs", ()) for cell in book.cells]
        return kernel_id, client.kc


class PooledPages:
    """Pages of kernels from the pool."""

    def __init__(self, host: PooledHost, notebook: Path) -> None:
        """Pages of this notebook."""
        self._host = host
        self._notebook = notebook

    async def send(
        self,
        handler: RequestHandler,
        frame: Frame,
        environment: Mapping[str, str],
        started: Callable[[str], None],
    ) -> None:
        """Let the visitor into a kernel, tell its id to ``started`` and send what it shows."""
        kernel_id = await self._host.open(environment)
        started(kernel_id)
        outputs = self._host.outputs(kernel_id)
        handler.finish(await executed_page(handler, self._notebook, frame, outputs, kernel_id))
