"""Listening: on the port that was asked for, or the next one that is free."""

from __future__ import annotations

import errno
import os
import socket

from kompas_sim.wording import LANGUAGES, Words

PORTS = 20
"""How many ports are tried, from the one that was asked for."""
WAITING = 256
"""How many visitors may wait to be let in."""
LAST_PORT = 65535


class CannotListenError(Exception):
    """No port could be opened; the text is for the person who started the server."""


def in_every_language(word: str, **values: object) -> list[str]:
    """A text for the person who started the server: one line for each language we have."""
    return [Words(language)(word, **values) for language in LANGUAGES]


def open_port(host: str, first: int, tries: int = PORTS) -> tuple[list[socket.socket], int]:
    """Listen on ``first`` or the next free port, 0 for any; gives the sockets and the port.

    Raises ``CannotListenError``.
    """
    last = first if first == 0 else min(first + tries - 1, LAST_PORT)
    for port in range(first, last + 1):
        try:
            sockets = _listen(host, port)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                continue
            raise _cannot("serve.console.no-access", host=host, port=port) from error
        return sockets, sockets[0].getsockname()[1]
    word = "serve.console.no-port" if last > first else "serve.console.not-this-port"
    raise _cannot(word, first=first, last=last)


def _cannot(word: str, **values: object) -> CannotListenError:
    return CannotListenError("\n".join(in_every_language(word, **values)))


def _listen(host: str, port: int) -> list[socket.socket]:
    """A socket for each address of the host, all on one port; on an ``OSError`` none stays open."""
    found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    sockets: list[socket.socket] = []
    try:
        for family, kind, protocol, _, address in dict.fromkeys(found):
            here = socket.socket(family, kind, protocol)
            sockets.append(here)
            _prepare(here)
            chosen = sockets[0].getsockname()[1] if len(sockets) > 1 else port
            here.bind((address[0], chosen, *address[2:]))
            here.listen(WAITING)
    except OSError:
        for each in sockets:
            each.close()
        raise
    return sockets


def _prepare(here: socket.socket) -> None:
    here.setblocking(False)
    if os.name == "posix":  # elsewhere it would let two servers share a port
        here.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if here.family == socket.AF_INET6:
        here.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
