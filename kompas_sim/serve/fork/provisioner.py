"""What Jupyter asks for a kernel: one that is forked, or an ordinary one when that does not work.

It is an entry point of the package (``jupyter_client.kernel_provisioners``), by the name of ``NAME``.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from subprocess import Popen
from typing import Any, ClassVar, cast

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from kompas_sim.serve.fork.client import CannotForkError, ForkParent
from kompas_sim.serve.fork.order import Order
from kompas_sim.serve.fork.process import ForkedProcess
from kompas_sim.serve.kernels import OwnPython

log = logging.getLogger("kompas.serve")

NAME = "kompas-fork"
LAUNCHER = "ipykernel_launcher"


class ForkProvisioner(LocalProvisioner):
    """Jupyter's local provisioner with a fork instead of a new interpreter; all else is as it was."""

    forks_from: ClassVar[ForkParent | None] = None
    """The parent of the server that runs in this process."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork; when that fails the visitor gets an ordinary kernel, which is slower but the same."""
        try:
            pid = await self._fork(cmd, **kwargs)
        except CannotForkError as error:
            log.error("no kernel could be forked, an ordinary one is started: %s", error)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = cast("Popen[bytes]", ForkedProcess(pid))  # has what Jupyter uses of it
        self.pid = self.pgid = pid
        self.cwd = kwargs.get("cwd") or Path.cwd()
        return self.connection_info

    async def _fork(self, cmd: list[str], **kwargs: Any) -> int:
        if self.forks_from is None:
            raise CannotForkError("there is no parent to fork from")
        return await self.forks_from.fork(
            Order(
                arguments=tuple(cmd[cmd.index(LAUNCHER) + 1 :]),
                environment={**kwargs["env"], "JPY_PARENT_PID": str(os.getpid())},
                folder=str(kwargs.get("cwd") or Path.cwd()),
            )
        )


class ForkedPython(OwnPython):
    """The same one kernel, made by a fork."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The one kernel, and who makes it."""
        spec = super().get_kernel_spec(kernel_name)
        spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": NAME}}
        return spec
