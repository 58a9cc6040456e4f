"""Reports for kernels that may start no process: they ask the server, which makes a few at a time.

A report takes seconds of processor time. When a whole class asks for one at the same moment, the others wait their
turn instead of slowing down everybody who is still playing.

The process that makes a report is not confined, so nothing that a kernel wrote may decide what it does: it works in
a folder of the server's own, and only the record and the request, as data, come there from the kernel's.
"""

from __future__ import annotations

import asyncio
import errno
import json
import logging
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import BaseModel, ConfigDict, Field

from kompas_sim.report.printable import FOLDER, LOG, PATIENCE, RECORD, REQUEST, RESULT, start, stop
from kompas_sim.report.request import Request
from kompas_sim.serve.fork.kernel_folder import LARGEST, KernelFolder
from kompas_sim.serve.fork.report_request import TOO_LATE

log = logging.getLogger("kompas.serve")

AT_ONCE = 2
LOOK_SECONDS = 0.05
FAILED = b"1"
_LAST_WORDS = 1 << 12
"""Bytes of what the process said that the kernel gets to read."""


class _Question(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Path
    seconds: float = Field(gt=0, allow_inf_nan=False)


class Reports:
    """In the server: makes reports for kernels, a few at a time."""

    def __init__(self, place: Path) -> None:
        """Kernels prepare what they ask for in a folder of their own in ``place``."""
        self._place = place
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def answer(self, question: bytes) -> bytes:
        """Make the report that a kernel asks for; gives the answer for it, within ``PATIENCE`` seconds."""
        try:
            asked = _Question.model_validate_json(question)
            async with asyncio.timeout(min(PATIENCE, asked.seconds)), self._turns:
                return json.dumps(await self._make(asked.folder)).encode()
        except TimeoutError:
            return json.dumps(TOO_LATE).encode()
        except OSError as error:
            log.error("no report could be made: %s", error)
        except ValueError as error:  # its text could hold what a trainee wrote
            log.warning("a kernel asked for a report with a request that is none (%s)", type(error).__name__)
        return FAILED

    async def _make(self, theirs: Path) -> int:
        """Make the report beside the kernel's folder and put it there; gives the exit code."""
        with TemporaryDirectory(prefix=FOLDER, ignore_cleanup_errors=True) as name:
            ours = Path(name)
            await asyncio.to_thread(self._take, theirs, ours)
            code = await _run(ours)
            await asyncio.to_thread(self._give_back, ours, theirs)
        return code

    def _take(self, theirs: Path, ours: Path) -> None:
        """Copy what is asked; raises ``OSError`` or ``ValueError``."""
        with KernelFolder(theirs, self._place, FOLDER) as folder:
            record, request = folder.read(RECORD), Request.model_validate_json(folder.read(REQUEST))
        (ours / RECORD).write_bytes(record)
        (ours / REQUEST).write_text(request.model_dump_json(), encoding="utf-8")

    def _give_back(self, ours: Path, theirs: Path) -> None:
        """Copy the report, if there is one, and the last words of the process; raises ``OSError``."""
        result, said = ours / RESULT, (ours / LOG).read_bytes()[-_LAST_WORDS:]
        with KernelFolder(theirs, self._place, FOLDER) as folder:
            folder.write(LOG, said)
            if result.is_file():
                if result.stat().st_size > LARGEST:
                    raise OSError(errno.EFBIG, "the report is too large")
                folder.write(RESULT, result.read_bytes())


async def _run(folder: Path) -> int:
    """Run the process in this folder; it is gone afterwards."""
    process = start(folder)
    try:
        while (code := process.poll()) is None:
            await asyncio.sleep(LOOK_SECONDS)
        return code
    finally:
        with suppress(ProcessLookupError):
            stop(process)
