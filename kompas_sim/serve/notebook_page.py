"""Sending a page with a kernel: Voila's renderer, our template, and nothing of the server's secrets."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache
from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler
from voila.notebook_renderer import NotebookRenderer  # type: ignore[import-untyped]
from voila.utils import get_page_config  # type: ignore[import-untyped]

from kompas_sim.serve.kernels import KERNEL_NAME
from kompas_sim.serve.pages import render
from kompas_sim.wording import Words

log = logging.getLogger("kompas.serve")

KEEP_ALIVE_SECONDS = 8.0
"""How long nothing may be sent while a cell runs before a blank goes out, so that no proxy gives up."""


class Compiled(BytecodeCache):
    """Voila compiles its templates anew for each page; this keeps what was compiled, in memory."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is known of a template."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


@dataclass(frozen=True)
class Frame:
    """What stands around the notebook on the page."""

    title: str
    lead: str
    path: str
    words: Words
    query: Mapping[str, str] = field(default_factory=dict)


class NotebookPage:
    """One page with its own kernel, from the first byte to the last."""

    def __init__(self, handler: RequestHandler, notebook: Path, frame: Frame) -> None:
        """Remember where to write, which notebook and what stands around it."""
        self._handler = handler
        self._notebook = notebook
        self._frame = frame
        self._kernels = handler.settings["kernel_manager"]
        self._app = handler.settings["kompas"]

    async def send(self, environment: Mapping[str, str], started: Callable[[str], None]) -> None:
        """Start a kernel with this environment, tell its id to ``started`` and send what it shows.

        A kernel that fails, or whose visitor left, is stopped; the visitor reads a calm sentence.
        """
        kernel_id = ""
        try:
            await self._write(self._start_of_page())
            kernel_id = await self._kernels.start_kernel(
                kernel_name=KERNEL_NAME, path="", env=dict(environment)
            )
            started(kernel_id)
            renderer = await self._renderer()
            parts = renderer.generate_content_generator(kernel_id, self._kernels.get_kernel(kernel_id))
            async for part in with_blanks(html async for html, _ in parts):
                await self._write(part)
        except StreamClosedError:
            log.info("visitor of kernel %s left before the page was complete", kernel_id)
            await self._stop(kernel_id)
        except Exception:
            reference = self._incident("the page could not be made", failed=True)
            self._handler.write(self._page("broken.html", reference=reference))
            await self._stop(kernel_id)

    async def _write(self, part: str) -> None:
        self._handler.write(part)
        await self._handler.flush()

    def _start_of_page(self) -> str:
        """What needs no kernel: it goes out at once, and the browser fetches scripts in the meantime."""
        url = self._app.front_end.url
        frame = self._frame
        return self._page(
            "play.html",
            title=frame.title,
            lead=frame.lead,
            script=lambda name: url("static", name),
            theme=lambda name: url("theme", name),
        )

    def _page(self, name: str, **values: object) -> str:
        return render(name, self._frame.words, self._frame.path, **values)

    async def _renderer(self) -> NotebookRenderer:
        """Voila's renderer for our notebook, with our words and links within reach of the template."""
        settings = self._handler.settings
        app = self._app
        page_config = get_page_config("/", settings, log, app.voila_configuration)
        page_config.update(app.front_end.urls)
        renderer = NotebookRenderer(
            request_handler=self._handler,
            voila_configuration=app.voila_configuration,
            traitlet_config=app.config,
            notebook_path=self._notebook.name,
            template_paths=app.template_paths,
            config_manager=settings["config_manager"],
            contents_manager=settings["contents_manager"],
            base_url="/",
            kernel_spec_manager=settings["kernel_spec_manager"],
            page_config=page_config,
        )
        await renderer.initialize()
        environment = renderer.exporter.environment
        environment.bytecode_cache = COMPILED
        environment.globals["k"] = {"t": self._frame.words, "incident": self._incident}
        return renderer

    def _incident(self, what: object, failed: bool = False) -> str:
        """Log what went wrong on this page; the reference that the visitor sees stands in the log too."""
        reference = secrets.token_hex(3)
        log.error("reference %s: %s on %s", reference, what, self._frame.path, exc_info=failed)
        return reference

    async def _stop(self, kernel_id: str) -> None:
        if kernel_id in self._kernels:
            await self._kernels.shutdown_kernel(kernel_id, now=True)


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
