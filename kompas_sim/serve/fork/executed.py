"""The notebook, executed once before anybody comes: what it shows and the states of its widgets."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import Any

import ipywidgets  # type: ignore[import-untyped]
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from pydantic import BaseModel, ConfigDict
from traitlets.config import Config

Json = dict[str, Any]


class NotebookFailedError(Exception):
    """A cell raised an error; the text is its name, never what a notebook printed."""


class Executed(BaseModel):
    """What every visitor's page begins with: the outputs of each cell and the states of the widgets."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    outputs: tuple[tuple[Json, ...], ...]
    states: Json
    name: str
    """The name of the file with the states: it changes when its content does."""

    @cached_property
    def states_file(self) -> bytes:
        """The states as a browser reads them."""
        return _file(self.states)


def execute(path: Path) -> Executed:
    """Execute a notebook in this process; raises ``NotebookFailedError``.

    There is no history and no debugger: nobody types here.
    """
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell = InteractiveShell.instance(config=config)
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]  # nbformat's check takes seconds
    outputs = tuple(
        _run(shell, "".join(cell["source"])) if cell["cell_type"] == "code" else () for cell in cells
    )
    states = _plain(ipywidgets.Widget.get_manager_state()["state"])
    return Executed(outputs=outputs, states=states, name=hashlib.sha256(_file(states)).hexdigest()[:16])


def _run(shell: InteractiveShell, source: str) -> tuple[Json, ...]:
    with shell.display_trap, capture_output() as captured:  # else a cell sets its own display hook
        result = shell.run_cell(source, store_history=False)  # type: ignore[no-untyped-call]
    if not result.success:
        error = result.error_before_exec or result.error_in_exec
        raise NotebookFailedError(type(error).__name__)
    return tuple(
        {"output_type": "display_data", "data": each.data or {}, "metadata": each.metadata or {}}
        for each in captured.outputs
    )


def _file(states: Json) -> bytes:
    """States as ipywidgets keeps them in files (manager state, version 2)."""
    whole = {"version_major": 2, "version_minor": 0, "state": states}
    return json.dumps(whole, allow_nan=False, separators=(",", ":"), sort_keys=True).encode()


def _plain(states: Json) -> Json:
    """States as JSON gives them back, so that they can be compared with later ones."""
    return dict(json.loads(json.dumps(states, allow_nan=False)))
