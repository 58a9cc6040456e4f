"""Voila's renderer for our notebook: our template, our words, and compiled templates kept in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from jinja2.bccache import Bucket, BytecodeCache
from tornado.web import RequestHandler
from voila.notebook_renderer import NotebookRenderer  # type: ignore[import-untyped]

from kompas_sim.wording import Words


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


@dataclass(frozen=True)
class StateFile:
    """Where a page finds the states of the widgets as they were when the notebook was executed ahead."""

    url: str
    hash: str


class ExecutedRenderer(NotebookRenderer):  # type: ignore[misc]  # Voila is not typed
    """Voila's renderer for a notebook that was executed already: it starts nothing and shows the outputs."""

    outputs: Sequence[Sequence[Mapping[str, Any]]] = ()
    kernel_id = ""

    async def _jinja_kernel_start(self, nb: Any, kernel_id: str, kernel_future: Any) -> str:  # noqa: ARG002
        return self.kernel_id

    async def _jinja_cell_generator(self, nb: Any, kernel_id: str) -> AsyncIterator[Any]:  # noqa: ARG002
        for cell, outputs in zip(nb.cells, self.outputs, strict=True):
            done = cell.copy()
            if done.cell_type == "code":
                done.outputs = [nbformat.from_dict(dict(each)) for each in outputs]  # type: ignore[no-untyped-call]
            yield done


async def renderer_for(
    handler: RequestHandler,
    notebook: Path,
    frame: Frame,
    incident: Callable[[object], str],
    *,
    kind: type[NotebookRenderer] = NotebookRenderer,
    state: StateFile | None = None,
) -> NotebookRenderer:
    """A renderer with our words and links within reach of the template; ``incident`` logs a failed cell."""
    settings, app = handler.settings, handler.settings["kompas"]
    renderer = kind(
        request_handler=handler,
        voila_configuration=app.voila_configuration,
        traitlet_config=app.config,
        notebook_path=notebook.name,
        template_paths=app.template_paths,
        config_manager=settings["config_manager"],
        contents_manager=settings["contents_manager"],
        base_url="/",
        kernel_spec_manager=settings["kernel_spec_manager"],
        page_config={},
    )
    await renderer.initialize()
    environment = renderer.exporter.environment
    environment.bytecode_cache = COMPILED
    environment.globals["k"] = {"t": frame.words, "incident": incident, "state": state}
    return renderer
