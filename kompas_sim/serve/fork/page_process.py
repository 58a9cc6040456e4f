"""The kernel of a page as the server sees it: a process, a stream, and the page that listens."""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections.abc import Callable, Coroutine
from enum import IntEnum
from typing import Any, Protocol

from kompas_sim.serve.fork.process import ForkedProcess
from kompas_sim.serve.fork.reports import Reports
from kompas_sim.serve.fork.wire import LARGEST_FRAME, PREFIX, BadFrameError, Kind, envelope
from kompas_sim.serve.passing import MOST_CONNECTIONS, Allowance

log = logging.getLogger("kompas.serve")

MOST_WAITING = 4 << 20
"""Bytes that may wait for a kernel that is busy; a page that sends more is no person who clicks."""


class Word(IntEnum):
    """What is said to a page about its connection: the code with which the websocket is closed."""

    RESTART = 1012
    """The server is restarted; the page may come back soon."""
    REPLACED = 4001
    """Newer connections of the same page took over."""
    GONE = 4004
    """The kernel ended."""


class Listener(Protocol):
    """A page that listens."""

    def hear(self, frame: bytes) -> None:
        """A message of the kernel."""

    def hang_up(self, word: Word) -> None:
        """There will be no more."""


class PageProcess:
    """One kernel; ``opened`` makes it."""

    def __init__(self, pid: int, writer: asyncio.StreamWriter, reports: Reports) -> None:
        """Write to the kernel through ``writer``."""
        self.process = ForkedProcess(pid)
        self.allowance = Allowance()
        self.active_at = time.monotonic()  # no moment: a clock that jumps ends no page
        self._listeners: list[Listener] = []
        self._writer = writer
        self._reports = reports
        self._unanswered: dict[str, float] = {}
        self._making_reports = 0
        self._tasks: set[asyncio.Task[None]] = set()

    @classmethod
    async def opened(
        cls, pid: int, stream: socket.socket, reports: Reports, gone: Callable[[], None]
    ) -> PageProcess:
        """The kernel with this process id at the other end of ``stream``; ``gone`` is called when it ended."""
        reader, writer = await asyncio.open_unix_connection(sock=stream)
        kernel = cls(pid, writer, reports)
        reading = kernel._task(kernel._read(reader))
        reading.add_done_callback(lambda _: gone())
        return kernel

    @property
    def busy_seconds(self) -> float:
        """How long the oldest message waits for its answer; not counted while the server makes a report."""
        if not self._unanswered or self._making_reports:
            return 0.0
        return time.monotonic() - min(self._unanswered.values())

    @property
    def is_busy(self) -> bool:
        """Whether something of the page waits for its answer, perhaps behind a report."""
        return bool(self._unanswered)

    @property
    def has_listeners(self) -> bool:
        """Whether a page is connected."""
        return bool(self._listeners)

    def send(self, frame: bytes, message_id: str) -> bool:
        """Pass a message of the page on; false when the kernel has far too much to do already."""
        if self._writer.transport.get_write_buffer_size() > MOST_WAITING:
            return False
        self.active_at = time.monotonic()
        self._unanswered.setdefault(message_id, time.monotonic())
        self._write(Kind.MESSAGE, frame)
        return True

    def listen(self, listener: Listener) -> None:
        """From now on this page listens too: one that comes back may have left a dead connection behind."""
        self._listeners.append(listener)
        for oldest in self._listeners[:-MOST_CONNECTIONS]:
            self.forget(oldest)
            oldest.hang_up(Word.REPLACED)

    def forget(self, listener: Listener) -> None:
        """This one does not listen any more."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def say(self, word: Word) -> None:
        """Hang up on whoever listens."""
        gone, self._listeners = self._listeners, []
        for each in gone:
            each.hang_up(word)

    def end(self) -> None:
        """Stop the kernel at once: everything it knew is in the store."""
        self.say(Word.GONE)
        self._writer.close()
        self.process.kill()
        for task in self._tasks:
            task.cancel()

    def _write(self, kind: Kind, payload: bytes) -> None:
        self._writer.write(PREFIX.pack(kind, len(payload)) + payload)

    async def _read(self, reader: asyncio.StreamReader) -> None:
        """Pass on what the kernel says, until it ends."""
        try:
            while True:
                kind, length = PREFIX.unpack(await reader.readexactly(PREFIX.size))
                if length > LARGEST_FRAME:
                    raise BadFrameError("the frame is too large")
                payload = await reader.readexactly(length)
                if kind == Kind.REPORT:
                    self._task(self._report(payload))
                else:
                    self._pass_on(payload)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        except BadFrameError as error:
            log.warning("kernel %d does not speak our language: %s", self.process.pid, error)
        finally:
            self._writer.close()

    def _pass_on(self, frame: bytes) -> None:
        """To the page; an answer that is complete is crossed off."""
        _, header, parent = envelope(frame)
        if header.get("msg_type") == "status" and frame.endswith(b'{"execution_state":"idle"}'):
            self._unanswered.pop(str(parent.get("msg_id")), None)
        for each in tuple(self._listeners):
            each.hear(frame)

    async def _report(self, question: bytes) -> None:
        self._making_reports += 1
        try:
            self._write(Kind.REPORT, await self._reports.answer(question))
        finally:
            self._making_reports -= 1
            now = time.monotonic()  # what waited behind the report has its whole time from now on
            self._unanswered = dict.fromkeys(self._unanswered, now)

    def _task(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
