"""Sending a page with a kernel that executes the notebook while the visitor waits."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler

from kompas_sim.serve.kernel_host import KernelHost
from kompas_sim.serve.pages import render
from kompas_sim.serve.renderer import Frame, renderer_for

log = logging.getLogger("kompas.serve")

KEEP_ALIVE_SECONDS = 8.0
"""How long nothing may be sent while a cell runs before a blank goes out, so that no proxy gives up."""


def start_of_page(frame: Frame) -> str:
    """What stands before the notebook and needs no kernel."""
    return render("play.html", frame.words, frame.path, title=frame.title, lead=frame.lead)


class NotebookPage:
    """One page with its own kernel, from the first byte to the last."""

    def __init__(self, handler: RequestHandler, notebook: Path, frame: Frame) -> None:
        """Remember where to write, which notebook and what stands around it."""
        self._handler = handler
        self._notebook = notebook
        self._frame = frame
        self._host: KernelHost = handler.settings["kernel_host"]

    async def send(self, environment: Mapping[str, str], started: Callable[[str], None]) -> None:
        """Start a kernel with this environment, tell its id to ``started`` and send what it shows.

        A kernel that fails, or whose visitor left, is stopped; the visitor reads a calm sentence.
        """
        kernel_id = ""
        try:
            await self._write(start_of_page(self._frame))
            kernel_id = await self._host.open(environment)
            started(kernel_id)
            renderer = await renderer_for(self._handler, self._notebook, self._frame, self._incident)
            kernels = self._handler.settings["kernel_manager"]
            parts = renderer.generate_content_generator(kernel_id, kernels.get_kernel(kernel_id))
            async for part in with_blanks(html async for html, _ in parts):
                await self._write(part)
        except StreamClosedError:
            log.info("visitor of kernel %s left before the page was complete", kernel_id)
            await self._host.close(kernel_id)
        except Exception:
            reference = self._incident("the page could not be made", failed=True)
            broken = render("broken.html", self._frame.words, self._frame.path, reference=reference)
            self._handler.write(broken)
            await self._host.close(kernel_id)

    async def _write(self, part: str) -> None:
        self._handler.write(part)
        await self._handler.flush()

    def _incident(self, what: object, failed: bool = False) -> str:
        """Log what went wrong on this page; the reference that the visitor sees stands in the log too."""
        reference = secrets.token_hex(3)
        log.error("reference %s: %s on %s", reference, what, self._frame.path, exc_info=failed)
        return reference


async def with_blanks(parts: AsyncIterator[str], patience: float = KEEP_ALIVE_SECONDS) -> AsyncIterator[str]:
    """The parts as they come, and a line break whenever the next one takes longer than ``patience``."""
    while True:
        coming = asyncio.ensure_future(anext(parts, None))
        try:
            while not (await asyncio.wait({coming}, timeout=patience))[0]:
                yield "\n"
        finally:
            if not coming.done():
                coming.cancel()
        part = coming.result()
        if part is None:
            return
        yield part
