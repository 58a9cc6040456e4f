"""The kernel's end of the stream to the server: whole frames in, whole frames out."""

from __future__ import annotations

import socket
from threading import Lock

from kompas_sim.serve.fork.wire import LARGEST_FRAME, PREFIX, Kind


class Line:
    """One stream. Reading is for the main thread alone; anybody may send."""

    def __init__(self, connection: socket.socket) -> None:
        """Use this stream, which waits (is blocking)."""
        self._connection = connection
        self._sending = Lock()
        self._waiting: list[bytes] = []

    def send(self, kind: Kind, payload: bytes) -> None:
        """Send one frame; raises ``OSError`` when the server is gone and ``ValueError`` when it is too large."""
        if len(payload) > LARGEST_FRAME:
            raise ValueError("the frame is too large")
        with self._sending:
            self._connection.sendall(PREFIX.pack(kind, len(payload)) + payload)

    def receive(self) -> bytes:
        """The next message of the page; raises ``EOFError`` when the server is gone."""
        if self._waiting:
            return self._waiting.pop(0)
        while True:
            kind, payload = self._read()
            if kind == Kind.MESSAGE:
                return payload

    def ask(self, kind: Kind, payload: bytes) -> bytes:
        """Ask the server itself something; messages of the page that come meanwhile wait."""
        self.send(kind, payload)
        while True:
            got, answer = self._read()
            if got == kind:
                return answer
            self._waiting.append(answer)

    def _read(self) -> tuple[int, bytes]:
        kind, length = PREFIX.unpack(self._exactly(PREFIX.size))
        return kind, self._exactly(length)

    def _exactly(self, length: int) -> bytes:
        parts, missing = [], length
        while missing:
            part = self._connection.recv(min(missing, 1 << 18))
            if not part:
                raise EOFError
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)
