"""Making a report: papermill runs the notebook, nbconvert turns what it shows into HTML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import papermill  # type: ignore[import-untyped]
from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from kompas_sim.report.convert import to_html
from kompas_sim.report.parameters import check_parameters
from kompas_sim.report.printable import RECORD, REQUEST, RESULT
from kompas_sim.report.record import read_record
from kompas_sim.report.report import Report
from kompas_sim.wording import Words

NOTEBOOK = Path(__file__).resolve().parents[2] / "notebooks" / "reports" / "verslag.ipynb"
_CELL_SECONDS = 45


class OwnPython(KernelSpecManager):
    """Offers one kernel: the Python that runs this process, whatever kernels the machine has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002
        """The one kernel, whatever its name."""
        command = get_kernel_dict(extra_arguments=["--HistoryManager.enabled=False", "--log-level=ERROR"])
        return KernelSpec(resource_dir=RESOURCES, **command)


class OwnKernel(AsyncKernelManager):
    """Starts that kernel."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "kernel_spec_manager": OwnPython()})


def run(folder: Path, notebook: Path = NOTEBOOK) -> None:
    """Make the report asked for in ``folder``; raises ``UnknownParameterError`` or what papermill raises."""
    asked = json.loads((folder / REQUEST).read_text(encoding="utf-8"))
    parameters = {**asked, "record": str(folder / RECORD)}
    check_parameters(notebook, parameters)
    title = Report(read_record(folder / RECORD), Words(parameters["language"])).title
    executed = papermill.execute_notebook(
        notebook,
        None,
        parameters,
        progress_bar=False,
        kernel_manager_class=OwnKernel,
        cwd=folder,
        execution_timeout=_CELL_SECONDS,
    )
    (folder / RESULT).write_text(to_html(executed, parameters["language"], title), encoding="utf-8")
