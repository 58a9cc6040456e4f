"""A server that executed its notebook ahead: where its pages come from and where their kernels live."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompas_sim.serve.executed_page import ExecutedPages, Pages
from kompas_sim.serve.fork.client import CannotForkError, ForkParent
from kompas_sim.serve.fork.executed import Executed
from kompas_sim.serve.fork.host import ForkHost
from kompas_sim.serve.kernel_host import JupyterHost, KernelHost
from kompas_sim.serve.kernels import KERNEL_NAME, kernel_environment
from kompas_sim.serve.pool import PooledHost, PooledPages
from kompas_sim.serve.settings import ServeSettings

log = logging.getLogger("kompas.serve")


@dataclass(frozen=True)
class Lodging:
    """Where kernels live and how many pages may be open at once, by what a kernel of the kind that runs takes.

    ``pages`` come from elsewhere when each page executes the notebook itself.
    """

    host: KernelHost
    most_pages: int
    pages: Pages | None = None


async def lodging(settings: ServeSettings, parent: ForkParent | None, scratch: Path, manager: Any) -> Lodging:
    """Where the kernels of this server live; ``manager`` is Jupyter's own, for ordinary ones."""
    if settings.kernel == "preheated":
        pool = PooledHost(
            manager,
            KERNEL_NAME,
            settings.notebook,
            kernel_environment(settings, {}),
            settings.idle_minutes * 60,
        )
        return Lodging(pool, settings.most_pages, PooledPages(pool, settings.notebook))
    if settings.kernel == "fork" and parent is not None:
        try:
            executed = Executed.model_validate_json(await parent.executed())
        except CannotForkError as error:
            return _ordinary(settings, manager, error)
        host = ForkHost(parent, settings.notebook.parent, scratch, settings.idle_minutes * 60)
        return Lodging(host, settings.most_pages, ExecutedPages(executed, settings.notebook))
    return Lodging(JupyterHost(manager, KERNEL_NAME), settings.most_pages)


def _ordinary(settings: ServeSettings, manager: Any, error: CannotForkError) -> Lodging:
    """What is left when the notebook could not be executed ahead; the operator reads what that means."""
    most_pages = settings.model_copy(update={"kernel": "standard"}).most_pages
    log.error(
        "each page executes the notebook itself, in an ordinary kernel that is not confined, "
        "and at most %d pages can be open: %s",
        most_pages,
        error,
    )
    return Lodging(JupyterHost(manager, KERNEL_NAME), most_pages)
