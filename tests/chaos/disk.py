"""The disk is full while somebody plays: what is read, what is kept, and how it goes on when there is room."""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Protocol

import psutil  # type: ignore[import-untyped]

from tests.benchmarks.serve.cookies import Client, http_client
from tests.chaos.learner import HEADING, Learner
from tests.chaos.page import OPEN_PATIENCE, NotNowError, Page
from tests.chaos.runs import Found, look_into_store
from tests.chaos.script import script
from tests.chaos.site import Site, site

SIZE_MIB = 2
BEFORE, AFTER, MOST_TRIES = 8, 8, 4


class Room(Protocol):
    """A disk that can be filled and emptied."""

    name: str

    def fill(self, here: Site) -> None:
        """Leave no room."""

    def empty(self, here: Site) -> None:
        """Make room again."""


class SmallDisk:
    """A file system in memory for the data of the server; only root may mount one."""

    name = f"a file system of {SIZE_MIB} MiB"

    def __init__(self, folder: Path) -> None:
        """It stands at ``folder``."""
        self._filler = folder / "filler"

    def fill(self, here: Site) -> None:
        """Write zeros until nothing more fits."""
        with self._filler.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"\0" * 4096):
                pass

    def empty(self, here: Site) -> None:
        """Throw the zeros away."""
        self._filler.unlink()


class SmallFiles:
    """Without root: no file of a kernel may become larger than nothing, as far as it writes."""

    name = "limit on the size of files (RLIMIT_FSIZE) of the kernel"

    def fill(self, here: Site) -> None:
        """What is written now is beyond the limit."""
        self._limit(here, 0)

    def empty(self, here: Site) -> None:
        """No limit any more."""
        self._limit(here, resource.RLIM_INFINITY)

    def _limit(self, here: Site, size: int) -> None:
        for pid in here.kernels():
            psutil.Process(pid).rlimit(psutil.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@contextmanager
def small_disk(folder: Path) -> Iterator[Room]:
    """The best that this machine allows, for the data in ``folder``."""
    folder.mkdir(parents=True)
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SIZE_MIB}m", "tmpfs", folder],
            check=False,
            capture_output=True,
        ).returncode
    )
    try:
        yield SmallDisk(folder) if mounted else SmallFiles()
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", folder], check=True)


@dataclass
class FullDisk:
    """What was seen: sentences on the page and for somebody new, clicks that were refused, and what is kept."""

    how: str
    said: str
    said_to_new: str
    refused: int
    back_seconds: float
    """From the moment there was room until the refused click was kept."""
    found: Found


def full_disk(folder: Path, room: Room | None = None) -> FullDisk:
    """Play on a disk that fills up and is cleared: a small one, or the one with this ``room``."""
    with ExitStack() as stack:
        chosen = room or stack.enter_context(small_disk(folder / "data"))
        return asyncio.run(_play(stack.enter_context(site(folder)), chosen))


async def _play(here: Site, room: Room) -> FullDisk:
    http = http_client()
    whole = script("mees", "typical-mistake")
    part = type(whole)(whole.case, whole.way, whole.decisions[: BEFORE + AFTER])
    learner = Learner.at(http, here.url, part, seed=1)
    await learner.sit_down()
    for decision in part.decisions[:BEFORE]:
        await learner.click(decision)
    room.fill(here)
    said, refused = await _refused(learner)
    said_to_new = await _somebody_new(here, Client(http, here.url, OPEN_PATIENCE))
    room.empty(here)
    start = perf_counter()
    await learner.click(part.decisions[BEFORE])
    back = perf_counter() - start
    for decision in part.decisions[BEFORE + 1 :]:
        await learner.click(decision)
    await learner.leave()
    http.close()
    return FullDisk(room.name, said, said_to_new, refused, back, look_into_store(here.store_url, [learner]))


async def _refused(learner: Learner) -> tuple[str, int]:
    """Click a few times; what is read and how often it was refused. A first click may still find a little room."""
    assert learner.page is not None
    said, refused = "", 0
    for _ in range(MOST_TRIES):
        await learner.page.decide(learner.script.decisions[BEFORE])
        if learner.page.decisions == BEFORE:
            refused += 1
            said = learner.page.notice
    return said, refused


async def _somebody_new(here: Site, client: Client) -> str:
    """What somebody reads who comes now."""
    try:
        page = await Page.opened(client, f"{here.url}/casus/mees")
    except NotNowError as said:
        heading = HEADING.search(str(said))
        return heading.group(1) if heading else "(a page without a heading)"
    await page.leave()
    return "(may begin)"
