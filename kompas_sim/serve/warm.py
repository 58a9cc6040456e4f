"""A server that executed its notebook ahead: the pages in memory and the kernels that are forked for them."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from kompas_sim.serve.executed_page import ExecutedPages
from kompas_sim.serve.fork.client import CannotForkError, ForkParent
from kompas_sim.serve.fork.executed import Executed
from kompas_sim.serve.fork.host import ForkHost
from kompas_sim.serve.settings import ServeSettings

log = logging.getLogger("kompas.serve")


@dataclass(frozen=True)
class Warm:
    """What makes a page start at once."""

    pages: ExecutedPages
    host: ForkHost


async def warm_up(settings: ServeSettings, parent: ForkParent | None, scratch: Path) -> Warm | None:
    """Wait until the notebook was executed; nothing when it could not be, and the log says why."""
    if settings.kernel != "fork" or parent is None:
        return None
    try:
        executed = Executed.model_validate_json(await parent.executed())
    except CannotForkError as error:
        log.error("each page executes the notebook itself: %s", error)
        return None
    host = ForkHost(parent, settings.notebook.parent, scratch, settings.idle_minutes * 60)
    return Warm(ExecutedPages(executed, settings.notebook), host)
