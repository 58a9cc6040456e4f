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
    """Where kernels live; ``pages`` come from elsewhere when each page executes the notebook itself."""

    host: KernelHost
    pages: Pages | None = None


async def lodging(settings: ServeSettings, parent: ForkParent | None, scratch: Path, manager: Any) -> Lodging:
    """Where the kernels of this server live; ``manager`` is Jupyter's own, for ordinary ones."""
    if settings.kernel == "preheated":
        pool = PooledHost(manager, KERNEL_NAME, settings.notebook, kernel_environment(settings, {}))
        return Lodging(pool, PooledPages(pool, settings.notebook))
    if settings.kernel == "fork" and parent is not None:
        try:
            executed = Executed.model_validate_json(await parent.executed())
            host = ForkHost(parent, settings.notebook.parent, scratch, settings.idle_minutes * 60)
            return Lodging(host, ExecutedPages(executed, settings.notebook))
        except CannotForkError as error:
            log.error("each page executes the notebook itself: %s", error)
    return Lodging(JupyterHost(manager, KERNEL_NAME))
