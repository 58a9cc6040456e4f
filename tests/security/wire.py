"""Requests byte by byte, as no well-behaved client would send them."""

from __future__ import annotations

import re
import socket
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from urllib.parse import urlsplit

PATIENCE = 20.0
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class RawAnswer:
    """Everything that came back until the server hung up; status 0 when nothing did."""

    status: int
    headers: Message
    body: bytes


def send_raw(url: str, *request: bytes) -> RawAnswer:
    """Send these bytes over one connection; a server that hangs up early is no error."""
    address = urlsplit(url)
    answer = b""
    with socket.create_connection((address.hostname or "", address.port or 80), PATIENCE) as connection:
        try:
            for part in request:
                connection.sendall(part)
            while not _is_whole(answer) and (chunk := connection.recv(1 << 16)):
                answer += chunk
        except ConnectionError:
            pass  # what came before still counts
    return _read(answer)


def request(
    target: str | bytes, host: str, headers: Mapping[str, str | bytes] | None = None, method: str = "GET"
) -> bytes:
    """A request that asks the server to hang up afterwards; nothing in it is tidied."""
    lines = [method.encode() + b" " + _bytes(target) + b" HTTP/1.1", b"Connection: close"]
    fields = {"Host": host, **(headers or {})}
    lines += [name.encode() + b": " + _bytes(value) for name, value in fields.items()]
    return b"\r\n".join(lines) + b"\r\n\r\n"


def handshake(url: str, target: str, headers: Mapping[str, str | bytes]) -> RawAnswer:
    """How the server answers somebody who asks for a websocket with exactly these headers."""
    return send_raw(url, _asking_for_a_websocket(url, target, headers))


def websocket_that_only_stays_open(
    url: str, target: str, headers: Mapping[str, str | bytes]
) -> socket.socket:
    """A connection that has become a websocket and says nothing any more."""
    address = urlsplit(url)
    connection = socket.create_connection((address.hostname or "", address.port or 80), PATIENCE)
    connection.sendall(_asking_for_a_websocket(url, target, headers))
    assert connection.recv(1 << 16).startswith(b"HTTP/1.1 101")
    return connection


def _asking_for_a_websocket(url: str, target: str, headers: Mapping[str, str | bytes]) -> bytes:
    asked = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": b64encode(bytes(16)),
        **headers,
    }
    return request(target, urlsplit(url).netloc, asked).replace(b"Connection: close\r\n", b"", 1)


def _is_whole(answer: bytes) -> bool:
    """Whether nothing more will come: a websocket has begun, or all that was promised is there."""
    head, end, body = answer.partition(b"\r\n\r\n")
    if not end:
        return False
    length = LENGTH.search(head)
    return head.startswith(b"HTTP/1.1 101") or bool(length and len(body) >= int(length.group(1)))


def _read(answer: bytes) -> RawAnswer:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, _, fields = head.partition(b"\r\n")
    status = int(first.split()[1]) if first else 0
    return RawAnswer(status, BytesParser().parsebytes(fields + b"\r\n\r\n"), body)


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
