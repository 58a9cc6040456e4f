"""What every kernel would do for itself, done once before the first fork."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kompas_sim.serve.fork.executed import Executed

APP = "kompas_sim.app"
"""What a notebook imports; it stands above the server, which therefore only knows its name."""
REHEARSAL = "kompas_sim.rehearsal"

LATER_ORDINARY = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "encodings.ascii",
    "encodings.idna",
    "encodings.latin_1",
    "encodings.utf_8_sig",
    "gzip",
    "ipykernel.debugger",
    "psutil",
    "pwd",
    "tornado.locks",
    "tornado.platform.asyncio",
    "tornado.queues",
    "zmq.utils.garbage",
)
"""Modules that are else imported when an ordinary kernel starts or a page opens, in each kernel again."""

LATER_PAGE = (
    "encodings.ascii",
    "encodings.idna",
    "kompas_sim.report.files",
    "kompas_sim.report.printable",
    "kompas_sim.widgets.figures",
    "matplotlib.font_manager",
    "kompas_sim.serve.fork.report_request",
)
"""The same for the kernel of a page."""


def preload_ordinary() -> None:
    """Import ipykernel, the app and what a page uses; read the cases."""
    _leave_out_the_debugger()
    import ipykernel.ipkernel  # noqa: F401, PLC0415  # first: it says where widgets send their messages
    import ipywidgets  # type: ignore[import-untyped]  # noqa: PLC0415

    for name in (APP, *LATER_ORDINARY):
        importlib.import_module(name)
    ipywidgets.register_comm_target()  # by itself it only does so when it is imported in a kernel
    _read_ahead()


def execute_ahead(notebook: Path, result: int) -> tuple[Executed | None, str]:
    """Rehearse a visit, then execute the notebook and write what it shows to the file descriptor ``result``.

    Gives what was executed, or why it could not be.
    """
    from kompas_sim.serve.fork.executed import NotebookFailedError, execute  # noqa: PLC0415  # not for ordinary
    from kompas_sim.serve.fork.page_kernel import make_comms_ours  # noqa: PLC0415

    make_comms_ours()
    for name in (APP, *LATER_PAGE):
        importlib.import_module(name)
    _read_ahead()
    importlib.import_module(REHEARSAL).rehearse()
    try:
        executed = execute(notebook)
    except (NotebookFailedError, OSError, ValueError) as error:
        return None, f"{type(error).__name__}: {error}"
    with os.fdopen(result, "w", encoding="utf-8") as file:
        file.write(executed.model_dump_json())
    return executed, ""


def _read_ahead() -> None:
    """Read the cases, build the patterns that read Dutch."""
    from kompas_sim.shelf import read_ahead  # noqa: PLC0415  # the server itself needs none of this
    from kompas_sim.text import warm_up  # noqa: PLC0415

    read_ahead(Path(os.environ["KOMPAS_SCENARIOS"]))
    warm_up()


def _leave_out_the_debugger() -> None:
    """A visitor cannot debug; without this every kernel imports the debugger, 80 modules."""
    modules: dict[str, Any] = sys.modules
    modules["debugpy"] = None
