"""The way between a browser and a server, as a wireless network is: it can be cut, go silent and be mended."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

LISTEN_SECONDS = 0.2
CHUNK = 1 << 16


class Cable:
    """Carries connections to ``port`` of this machine; ``port`` of its own is where a browser goes."""

    def __init__(self, port: int) -> None:
        """Lie ready, whole."""
        self._to = port
        self._entrance = socket.create_server(("127.0.0.1", 0))
        self._entrance.settimeout(LISTEN_SECONDS)
        self._ends: set[socket.socket] = set()
        self._whole = True
        self._silent: set[socket.socket] = set()
        self._open = True
        self.port: int = self._entrance.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection and let no new one through."""
        self._whole = False
        for end in list(self._ends):
            self._break(end)

    def fall_silent(self) -> None:
        """Swallow from now on what the connections carry, without a sign to either end; let no new one through."""
        self._whole = False
        self._silent |= self._ends

    def mend(self) -> None:
        """Let new connections through again."""
        self._whole = True

    def close(self) -> None:
        """Take it away."""
        self._open = False
        self.cut()
        self._entrance.close()

    def _accept(self) -> None:
        while self._open:
            try:
                near, _ = self._entrance.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            if self._whole:
                self._connect(near)
            else:
                near.close()

    def _connect(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(("127.0.0.1", self._to))
        except OSError:
            near.close()
            return
        self._ends |= {near, far}
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while chunk := source.recv(CHUNK):
                if source not in self._silent:
                    sink.sendall(chunk)
        self._break(source)
        self._break(sink)

    def _break(self, end: socket.socket) -> None:
        self._ends.discard(end)
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextmanager
def cable_to(port: int) -> Iterator[Cable]:
    """A cable for the length of a ``with`` block."""
    cable = Cable(port)
    try:
        yield cable
    finally:
        cable.close()
