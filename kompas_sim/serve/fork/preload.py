"""What every kernel needs, imported and read once before the first fork."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

APP = "kompas_sim.app"
"""What a notebook imports; it stands above the server, which therefore only knows its name."""

LATER = (
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
"""Modules that are else imported when a kernel starts or a page opens, in each kernel again."""


def preload() -> None:
    """Import the app and what a page uses, read the cases, build the patterns that read Dutch."""
    _leave_out_the_debugger()
    import ipykernel.ipkernel  # noqa: F401, PLC0415  # first: it says where widgets send their messages
    import ipywidgets  # type: ignore[import-untyped]  # noqa: PLC0415

    from kompas_sim.shelf import read_ahead  # noqa: PLC0415  # the server itself needs none of this
    from kompas_sim.text import warm_up  # noqa: PLC0415

    for name in (APP, *LATER):
        importlib.import_module(name)
    ipywidgets.register_comm_target()  # by itself it only does so when it is imported in a kernel
    read_ahead(Path(os.environ["KOMPAS_SCENARIOS"]))
    warm_up()


def _leave_out_the_debugger() -> None:
    """A visitor cannot debug; without this every kernel imports the debugger, 80 modules."""
    modules: dict[str, Any] = sys.modules
    modules["debugpy"] = None
