"""The websocket to a kernel, as a page uses it: many messages under way, each with its own answer."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin, Subprotocol

from tests.benchmarks.serve.trouble import Unusable
from tests.support.visitor import V1, message, packed

Json = dict[str, Any]
HEADER, PARENT, CONTENT = 1, 2, 4
"""Places of the parts in a message of the protocol."""


@dataclass(frozen=True)
class Answer:
    """What a kernel said, and when it was here."""

    content: Json
    at: float


@dataclass
class _Question:
    wanted: Callable[[str, Json], bool]
    answer: asyncio.Future[Answer] = field(default_factory=asyncio.Future)


class KernelLine:
    """An open websocket; what nobody asked for is not read."""

    def __init__(self, socket: ClientConnection) -> None:
        """Listen from now on."""
        self._socket = socket
        self._open: dict[str, _Question] = {}
        self._listening = asyncio.ensure_future(self._listen())

    @classmethod
    async def to(cls, url: str, kernel: str, headers: Mapping[str, str], patience: float) -> KernelLine:
        """Connect to a kernel of the server at ``url``; raises ``Unusable``."""
        connecting = connect(
            f"ws://{url.removeprefix('http://')}/api/kernels/{kernel}/channels?session_id={uuid.uuid4()}",
            origin=Origin(url),
            additional_headers=headers,
            subprotocols=[Subprotocol(V1)],
            compression=None,
            open_timeout=patience,
            ping_interval=None,
            max_size=None,
        )
        try:
            return cls(await connecting)
        except (OSError, WebSocketException) as error:
            raise Unusable(f"websocket: {error}") from error

    async def ask(
        self, kind: str, content: Json, patience: float, wanted: Callable[[str, Json], bool]
    ) -> Answer:
        """Send a message; the first answer to it that is ``wanted`` (by its kind and content).

        Raises ``Unusable`` when none comes in time or the line breaks.
        """
        sent = message(kind, content)
        question = self._open[sent["header"]["msg_id"]] = _Question(wanted)
        try:
            await self._socket.send(packed("shell", sent, V1))
            return await asyncio.wait_for(question.answer, patience)
        except TimeoutError:
            raise Unusable(f"no answer to {kind} in {patience:.0f} s") from None
        except ConnectionClosed:
            raise Unusable("the websocket was closed") from None
        finally:
            del self._open[sent["header"]["msg_id"]]
            if question.answer.done() and not question.answer.cancelled():
                question.answer.exception()  # known by now, also when the sending itself failed

    async def tell(self, kind: str, content: Json, metadata: Json) -> None:
        """Send a message that needs no answer."""
        await self._socket.send(packed("shell", {**message(kind, content), "metadata": metadata}, V1))

    async def close(self) -> None:
        """Hang up."""
        self._listening.cancel()
        with suppress(asyncio.CancelledError):
            await self._listening
        await self._socket.close()

    async def _listen(self) -> None:
        with suppress(ConnectionClosed):
            async for frame in self._socket:
                self._hear(frame if isinstance(frame, bytes) else frame.encode(), perf_counter())
        for question in self._open.values():
            if not question.answer.done():
                question.answer.set_exception(Unusable("the websocket was closed"))

    def _hear(self, frame: bytes, at: float) -> None:
        """Only an answer that somebody waits for is taken apart: a crowd must not slow itself down."""
        question = self._open.get(part(frame, PARENT).get("msg_id", ""))
        if question is None or question.answer.done():
            return
        kind, content = part(frame, HEADER)["msg_type"], part(frame, CONTENT)
        if question.wanted(kind, content):
            question.answer.set_result(Answer(content, at))


def part(frame: bytes, number: int) -> Json:
    """One part of a message: its offset and the next one stand at the start of the frame."""
    start, stop = (int.from_bytes(frame[8 * (i + 1) : 8 * (i + 2)], "little") for i in (number, number + 1))
    read: Json = json.loads(frame[start:stop])
    return read
