"""What a server needs to know before it starts."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kompas_sim.store.address import default_url, wherever

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds the package, the scenarios, the exercises and the notebooks."""


Kernels = Literal["fork", "fork-each", "preheated", "standard"]
"""How a kernel comes into being.

``fork``: the notebook is executed once, each page gets a copy of the process that did so. ``fork-each``: a process
that imported everything is copied, and the copy executes the notebook. ``preheated``: a few interpreters have
executed the notebook and wait. ``standard``: a new interpreter each time.
"""


class ServeSettings(BaseModel):
    """Where to listen, what to serve and where attempts are kept.

    ``database_url`` overrules ``data``: without it attempts are kept in one SQLite file in that folder.
    ``idle_minutes`` is how long a page may rest before its kernel is stopped; nothing is lost by that.
    ``max_kernels`` is how many pages may be open at once, by default what the memory allows.
    ``behind_proxy`` says that the address and the protocol of a visitor stand in the headers that a reverse proxy
    adds; never set it without one. ``kernel`` says how a page gets its kernel.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = "127.0.0.1"
    port: int = Field(default=8866, ge=0, le=65535)
    data: Path = Path("data")
    database_url: str | None = None
    scenarios: Path = ROOT / "scenarios"
    exercises: Path = ROOT / "exercises"
    notebook: Path = ROOT / "notebooks" / "casus.ipynb"
    idle_minutes: float = Field(default=30, gt=0)
    max_kernels: int | None = Field(default=None, ge=1)
    behind_proxy: bool = False
    kernel: Kernels = "fork"

    @property
    def store_url(self) -> str:
        """The address of the store."""
        return wherever(self.database_url) if self.database_url else default_url(self.data)

    @property
    def most_pages(self) -> int:
        """How many pages may be open at once with this kind of kernel."""
        return self.max_kernels or pages_that_fit(_memory(), self.kernel)


MIB_PER_PAGE = {"fork": 32, "fork-each": 80, "preheated": 160, "standard": 160}
"""More than a page was seen to take at the end of a case (24; an ordinary one 75): figures take more for a while."""
SHARE = 0.6
"""The part of the memory that pages may have; the rest is for the server, the database and reports."""
UNKNOWN_MEMORY = 4 << 30
GROUP_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
"""Where a container says how much memory it may have; a word or a huge number means: no limit."""
FEWEST, MOST = 5, 2000


def pages_that_fit(memory: int, kernel: Kernels) -> int:
    """How many pages a machine with so many bytes of memory can have open."""
    return max(FEWEST, min(MOST, int(memory * SHARE / (MIB_PER_PAGE[kernel] << 20))))


@cache
def _memory() -> int:
    """Bytes of memory that this process may use, or a careful guess."""
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return UNKNOWN_MEMORY
    limits = [int(text) for path in GROUP_LIMITS if (text := _read(path)).isdigit()]
    return min(whole, *limits) if limits else whole


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError:
        return ""
