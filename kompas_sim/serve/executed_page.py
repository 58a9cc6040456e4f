"""Sending a page from memory: rendered once, each visit with a kernel that was forked from the same execution."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode

from tornado.web import RequestHandler

from kompas_sim.serve.fork.executed import Executed
from kompas_sim.serve.kernel_host import KernelHost
from kompas_sim.serve.notebook_page import start_of_page
from kompas_sim.serve.renderer import ExecutedRenderer, Frame, StateFile, renderer_for

STATES = r"/staat/([0-9a-f]{16})\.json"
MARKER = "00000000-0000-4000-8000-000000000000"
"""Stands where the id of the kernel will be."""
MOST_PAGES = 500


class Pages(Protocol):
    """Where pages come from that were made before their visitor came."""

    async def send(
        self,
        handler: RequestHandler,
        frame: Frame,
        environment: Mapping[str, str],
        started: Callable[[str], None],
    ) -> None:
        """Send the page with a kernel of this environment; its id is told to ``started`` before."""


class ExecutedPages:
    """The pages of one notebook, as they are before anybody does something."""

    def __init__(self, executed: Executed, notebook: Path) -> None:
        """Nothing rendered yet."""
        self.executed = executed
        self._notebook = notebook
        self._state = StateFile(f"/staat/{executed.name}.json", executed.name)
        self._rendered: dict[tuple[str, ...], str] = {}

    async def send(
        self,
        handler: RequestHandler,
        frame: Frame,
        environment: Mapping[str, str],
        started: Callable[[str], None],
    ) -> None:
        """Fork a kernel with this environment, tell its id to ``started`` and send the page.

        Raises ``CannotForkError``.
        """
        page = await self._page(handler, frame)
        host: KernelHost = handler.settings["kernel_host"]
        kernel_id = await host.open(environment)
        started(kernel_id)
        handler.finish(page.replace(MARKER, kernel_id))

    async def _page(self, handler: RequestHandler, frame: Frame) -> str:
        key = (frame.path, urlencode(frame.query), frame.words.language, frame.title, frame.lead)
        if key not in self._rendered:
            if len(self._rendered) >= MOST_PAGES:  # cases that are being written change their titles
                self._rendered.clear()
            self._rendered[key] = await executed_page(
                handler, self._notebook, frame, self.executed.outputs, MARKER, self._state
            )
        return self._rendered[key]


async def executed_page(
    handler: RequestHandler,
    notebook: Path,
    frame: Frame,
    outputs: Sequence[Sequence[Mapping[str, Any]]],
    kernel_id: str,
    state: StateFile | None = None,
) -> str:
    """The whole page of a notebook that was executed already; raises ``FileNotFoundError``."""
    if not notebook.is_file():  # else Voila would say that the visitor's page does not exist
        raise FileNotFoundError(f"the notebook {notebook.name} is gone")
    renderer = await renderer_for(handler, notebook, frame, str, kind=ExecutedRenderer, state=state)
    renderer.outputs, renderer.kernel_id = outputs, kernel_id
    return start_of_page(frame) + str(await renderer.generate_content_str())
