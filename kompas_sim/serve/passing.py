"""What a page may send to its kernel, whatever kind of kernel it is: what may pass, and how much of it."""

from __future__ import annotations

import time

from tornado.iostream import IOStream
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketHandler

from kompas_sim.serve.fork.wire import PROTOCOL, unpack
from kompas_sim.serve.kernels import ALLOWED_MESSAGES

CHANNEL = "shell"
"""The one channel that a page speaks on; what is sent on others is read by nobody and would pile up."""
PER_SECOND, AT_MOST = 40.0, 400.0
"""Messages that a page may send in the long run, and in one go; a person at work sends a few."""
UNREADABLE, TOO_MUCH = 1007, 1008
"""Codes with which a websocket is closed: what came is no message; far too much came."""
MOST_CONNECTIONS = 3
"""Connections to one kernel; a page needs one, and for a moment more when it comes back from a cut.

Each one to an ordinary kernel costs the server ten open files."""
MOST_UNREAD = 8 << 20
"""Bytes that wait at most for a page that does not read."""


class Allowance:
    """How much may still be sent to a kernel, over whatever connections: it fills up with time."""

    def __init__(self) -> None:
        """Full."""
        self._left = AT_MOST
        self._since = time.monotonic()

    def take(self) -> bool:
        """Whether one more is allowed; what is not allowed takes nothing."""
        now = time.monotonic()
        self._left = min(AT_MOST, self._left + (now - self._since) * PER_SECOND)
        self._since = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def message_that_may_pass(frame: str | bytes) -> str | None:
    """The id of a message that a page may send; nothing for every other message.

    Nothing is read beyond the length of the frame. Raises ``BadFrameError`` for what is no message, in any of its
    parts: a kernel would not answer it.
    """
    message = unpack(frame if isinstance(frame, bytes) else b"")
    if message.channel != CHANNEL or message.kind not in ALLOWED_MESSAGES:
        return None
    return str(message.header.get("msg_id"))


def speaks_ours(handler: RequestHandler) -> None:
    """Let a handshake go on only if it comes from a page and speaks the one protocol that ours speaks.

    Raises ``HTTPError``.
    """
    headers = handler.request.headers
    if "Origin" not in headers:
        raise HTTPError(403, "a websocket without an origin")
    if PROTOCOL not in [one.strip() for one in headers.get("Sec-WebSocket-Protocol", "").split(",")]:
        raise HTTPError(400, "a websocket without our protocol")


def limited(handler: WebSocketHandler) -> IOStream:
    """The stream of an open websocket; from now on only so much waits in it for a page that does not read."""
    stream: IOStream = handler.ws_connection.stream  # type: ignore[union-attr, assignment]  # it is open
    stream.max_write_buffer_size = MOST_UNREAD
    return stream
