"""The parent of the kernels for as long as a server runs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kompas_sim.arrival import LATER, VISITOR
from kompas_sim.serve.fork.client import CannotForkError, ForkParent
from kompas_sim.serve.fork.linux import can_fork
from kompas_sim.serve.fork.provisioner import ForkProvisioner
from kompas_sim.serve.kernels import kernel_environment
from kompas_sim.serve.settings import ServeSettings

log = logging.getLogger("kompas.serve")


def possible(settings: ServeSettings) -> ServeSettings:
    """The settings, with preheated kernels where none can be forked; the operator reads so in one line."""
    if not settings.kernel.startswith("fork") or can_fork():
        return settings
    log.warning("kernels cannot be forked on this system: a few are kept ready instead (--kernel preheated)")
    return settings.model_copy(update={"kernel": "preheated"})


@contextmanager
def fork_parent(settings: ServeSettings, scratch: Path) -> Iterator[ForkParent | None]:
    """A parent that imports while the server starts; none when kernels are not forked.

    ``scratch`` is for temporary files of kernels of pages.
    """
    if not settings.kernel.startswith("fork"):
        yield None
        return
    ahead = settings.kernel == "fork"
    environment = parent_environment(settings)
    if ahead:
        environment |= {VISITOR: LATER, "TMPDIR": str(scratch)}
    parent = ForkParent(environment, settings.notebook if ahead else None)
    try:
        parent.start()
    except CannotForkError as error:
        log.warning("kernels cannot be forked: %s", error)
    ForkProvisioner.forks_from = parent
    try:
        yield parent
    finally:
        ForkProvisioner.forks_from = None
        parent.close()


def parent_environment(settings: ServeSettings) -> dict[str, str]:
    """What a kernel inherits of the server, without any database: the parent opens none."""
    known = kernel_environment(settings, {})
    return {
        name: value
        for name, value in known.items()
        if name != "KOMPAS_DATABASE_URL" and not name.startswith("PG")
    }
