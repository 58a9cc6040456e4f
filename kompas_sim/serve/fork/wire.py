"""Jupyter's messages as they travel: the websocket protocol ``v1.kernel.websocket.jupyter.org``, both ways.

A frame is a count, that many offsets (eight bytes each, little endian) and then the parts: channel, header, parent
header, metadata, content and any buffers. Between the server and a kernel the same frames travel over one stream,
each with its kind and its length in front.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from math import isfinite
from typing import Any, NoReturn

PROTOCOL = "v1.kernel.websocket.jupyter.org"
LARGEST_FRAME = 32 << 20
"""Bytes that one frame between server and kernel may have; a report with its figures is far smaller."""
MOST_PARTS = 64
_PARTS = 5
_OFFSET = 8
PREFIX = struct.Struct(">BI")


class Kind(IntEnum):
    """What a frame between server and kernel holds."""

    MESSAGE = 0
    """A Jupyter message of the page or for it."""
    REPORT = 1
    """Kernel to server: the folder in which a report is to be made. Back: how that ended."""


class BadFrameError(ValueError):
    """The bytes are no message."""


@dataclass(frozen=True)
class Message:
    """One message; header and content are JSON objects, buffers are bytes."""

    channel: str
    header: dict[str, Any]
    content: dict[str, Any]
    metadata: dict[str, Any]
    buffers: tuple[bytes, ...] = ()

    @property
    def kind(self) -> str:
        """The type of the message."""
        return str(self.header.get("msg_type"))


def pack(channel: str, parts: Sequence[object], buffers: Sequence[bytes | memoryview] = ()) -> bytes:
    """A frame; ``parts`` are header, parent header, metadata and content. Raises ``ValueError`` for NaN."""
    pieces: list[bytes | memoryview] = [channel.encode()]
    pieces += [json.dumps(each, allow_nan=False, separators=(",", ":")).encode() for each in parts]
    pieces += [memoryview(each).cast("B") for each in buffers]
    offsets = [_OFFSET * (len(pieces) + 2)]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return b"".join([struct.pack(f"<{len(offsets) + 1}Q", len(offsets), *offsets), *pieces])


def unpack(frame: bytes) -> Message:
    """The message in a frame; raises ``BadFrameError``."""
    pieces = _split(frame)
    if len(pieces) < _PARTS:
        raise BadFrameError("parts are missing")
    return Message(
        channel=_channel(pieces[0]),
        header=_object(pieces[1]),
        metadata=_object(pieces[3]),
        content=_object(pieces[4]),
        buffers=tuple(pieces[_PARTS:]),
    )


def envelope(frame: bytes) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Channel, header and parent header, without reading the rest; raises ``BadFrameError``."""
    pieces = _split(frame)
    if len(pieces) < _PARTS:
        raise BadFrameError("parts are missing")
    return _channel(pieces[0]), _object(pieces[1]), _object(pieces[2])


def _split(frame: bytes) -> list[bytes]:
    count = int.from_bytes(frame[:_OFFSET], "little")
    if not 1 < count <= MOST_PARTS or len(frame) < _OFFSET * (count + 1):
        raise BadFrameError("the offsets are wrong")
    offsets = struct.unpack_from(f"<{count}Q", frame, _OFFSET)
    if offsets[0] != _OFFSET * (count + 1) or offsets[-1] != len(frame):
        raise BadFrameError("the offsets are wrong")
    if any(start > stop for start, stop in pairwise(offsets)):
        raise BadFrameError("the offsets go back")
    return [frame[start:stop] for start, stop in pairwise(offsets)]


def _channel(piece: bytes) -> str:
    try:
        return piece.decode("ascii")
    except UnicodeDecodeError:
        raise BadFrameError("a channel without a name") from None


def _object(piece: bytes) -> dict[str, Any]:
    try:
        value = json.loads(piece, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError):
        raise BadFrameError("a part is no JSON") from None
    if not isinstance(value, dict):
        raise BadFrameError("a part is no object")
    return value


def _refuse(name: str) -> NoReturn:
    """NaN and the infinities are no JSON, though Python reads them; they could not be sent back."""
    raise ValueError(name)


def _finite(text: str) -> float:
    """A number that is not beyond what a computer counts with: it would be an infinity."""
    value = float(text)
    return value if isfinite(value) else _refuse(text)
