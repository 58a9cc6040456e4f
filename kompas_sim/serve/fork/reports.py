"""Reports for kernels that may start no process: they ask the server, which makes a few at a time.

A report takes seconds of processor time. When a whole class asks for one at the same moment, the others wait their
turn instead of slowing down everybody who is still playing.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import stat
from contextlib import suppress
from pathlib import Path

from kompas_sim.report.printable import FOLDER, start, stop
from kompas_sim.serve.fork.report_request import TOO_LATE

log = logging.getLogger("kompas.serve")

AT_ONCE = 2
LOOK_SECONDS = 0.05


class Reports:
    """In the server: makes reports for kernels, a few at a time."""

    def __init__(self, place: Path) -> None:
        """Kernels prepare what they ask for in a folder of their own in ``place``."""
        self._place = place
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def answer(self, question: bytes) -> bytes:
        """Make the report that a kernel asks for; gives the answer for it."""
        try:
            asked = json.loads(question)
            folder, patience = Path(asked["folder"]), float(asked["seconds"])
        except (ValueError, KeyError, TypeError):
            return b"1"
        if not self._is_ours(folder):
            log.warning("a kernel asked for a report in a folder that is none")
            return b"1"
        try:
            async with asyncio.timeout(patience):
                return json.dumps(await self._make(folder)).encode()
        except TimeoutError:
            return json.dumps(TOO_LATE).encode()
        except OSError as error:
            log.error("no report could be made: %s", error)
            return b"1"

    async def _make(self, folder: Path) -> int:
        async with self._turns:
            process = start(folder)
            try:
                while (code := process.poll()) is None:
                    await asyncio.sleep(LOOK_SECONDS)
                return code
            finally:
                with suppress(ProcessLookupError):
                    stop(process)

    def _is_ours(self, folder: Path) -> bool:
        """A folder that a report is made in: in the place for such folders, nobody else's, and no link."""
        if folder.parent != self._place or not folder.name.startswith(FOLDER):
            return False
        try:
            found = folder.lstat()
        except OSError:
            return False
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
