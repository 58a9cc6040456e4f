"""Kernels: which Python they run, what they get to know, how many there are and whose they are."""

from __future__ import annotations

import os
from collections.abc import Mapping

from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

from kompas_sim.arrival import HERE, VISITOR
from kompas_sim.serve.settings import ServeSettings

KERNEL_NAME = "python3"
ALLOWED_MESSAGES = ["comm_open", "comm_close", "comm_msg", "comm_info_request", "kernel_info_request"]
"""All that a page may send to its kernel. Running code, asking for input or stopping it is not among them."""

PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LANGUAGE",
    "TZ",
    "TMPDIR",
    "VIRTUAL_ENV",
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "TEMP",
    "TMP",
    "APPDATA",
    "LOCALAPPDATA",
    "PROGRAMDATA",
    "USERPROFILE",
    "USERNAME",
    "JUPYTER_PATH",
    "JUPYTER_CONFIG_DIR",
    "JUPYTER_DATA_DIR",
    "JUPYTER_RUNTIME_DIR",
)
"""What a kernel inherits from the server's environment; secrets that stand there, ``JUPYTER_TOKEN`` too, stay in the
server."""

PASSED_ON_FAMILIES = ("LC_", "PYTHON", "IPYTHON", "MPL")
POSTGRES = "postgres"
"""How the address of every store begins that is no file."""
PASSED_ON_TO_POSTGRES = ("PG",)
"""Where and as whom PostgreSQL is reached, a password perhaps: for kernels whose store it is, and for no others."""


class OwnPython(KernelSpecManager):
    """Offers one kernel: the Python that runs the server, whatever kernels the machine has installed.

    Command history is switched off: a visitor types no commands, and a read-only home must not matter.
    """

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002
        """The one kernel, whatever its name."""
        command = get_kernel_dict(extra_arguments=["--HistoryManager.enabled=False", "--log-level=CRITICAL"])
        return KernelSpec(resource_dir=RESOURCES, **command)

    def find_kernel_specs(self) -> dict[str, str]:
        """Only our own."""
        return {KERNEL_NAME: RESOURCES}


def kernel_environment(settings: ServeSettings, visit: Mapping[str, str]) -> dict[str, str]:
    """The environment of a kernel: little of the server's own, where the data are, and the visit.

    ``visit`` holds checked values only: the case or exercise, the trainee's code and the language.
    """
    families: tuple[str, ...] = PASSED_ON_FAMILIES
    if settings.store_url.startswith(POSTGRES):
        families += PASSED_ON_TO_POSTGRES
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in PASSED_ON or name.upper().startswith(families)
    }
    return {
        **inherited,
        VISITOR: HERE,
        "KOMPAS_DATABASE_URL": settings.store_url,
        "KOMPAS_SCENARIOS": str(settings.scenarios.resolve()),
        "KOMPAS_EXERCISES": str(settings.exercises.resolve()),
        **visit,
    }


class Tenants:
    """Which visitor a kernel belongs to: knowing the id of a kernel is not enough to talk to it."""

    def __init__(self) -> None:
        """Nobody yet."""
        self._visitor_of: dict[str, str] = {}

    def move_in(self, kernel_id: str, visitor: str) -> None:
        """Give a kernel to a visitor."""
        self._visitor_of[kernel_id] = visitor

    def belongs(self, kernel_id: str, visitor: str | None) -> bool:
        """Whether this visitor started this kernel."""
        return visitor is not None and self._visitor_of.get(kernel_id) == visitor

    def kernels_of(self, visitor: str) -> list[str]:
        """What this visitor started, oldest first."""
        return [kernel_id for kernel_id, owner in self._visitor_of.items() if owner == visitor]

    def keep_only(self, alive: set[str]) -> None:
        """Forget kernels that are gone."""
        for kernel_id in self._visitor_of.keys() - alive:
            del self._visitor_of[kernel_id]
