"""Frames that are no messages: they cost the server nothing, and nobody but their sender notices them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.security.memory import watched
from tests.security.window import answer_to, ask
from tests.support.server import RunningServer
from tests.support.visitor import PATIENCE, V1, Visitor, message, packed

INFO = message("kernel_info_request", {})
WHOLE = packed("shell", INFO, V1)
assert isinstance(WHOLE, bytes)
ENOUGH = 16 << 20
"""Bytes that a frame of less than a megabyte may cost the server at most."""


def v1(*numbers: int, rest: bytes = b"") -> bytes:
    """A frame of the new protocol with these numbers at its start."""
    return b"".join((number % 2**64).to_bytes(8, "little") for number in numbers) + rest


def legacy(*numbers: int, rest: bytes = b"") -> bytes:
    """A frame with buffers of the old protocol with these numbers at its start."""
    return b"".join((number % 2**32).to_bytes(4, "big") for number in numbers) + rest


def with_header(header: bytes) -> bytes:
    """A frame of the new protocol with this header and nothing else wrong."""
    parts = [b"shell", header, b"{}", b"{}", b"{}"]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return v1(len(offsets), *offsets, rest=b"".join(parts))


DEEP = "[" * 200_000
MALFORMED: dict[str, str | bytes] = {
    "nothing": b"",
    "one byte": b"\x01",
    "zeros": b"\x00" * 40,
    "no offsets": v1(0),
    "one offset": v1(1, 16),
    "count of twenty million": v1(20_000_000),
    "count without its offsets": v1(1_000_000, 56, 61),
    "offsets beyond the end": v1(6, 56, 61, 2**40, 2**41, 2**42, 2**43),
    "offsets that go back": v1(6, 300, 200, 100, 56, 30, 8, rest=b"x" * 300),
    "all offsets the same": v1(6, *[8] * 6),
    "every second byte missing": WHOLE[::2],
    **{f"cut off at {length}": WHOLE[:length] for length in (7, 8, 30, 56, 60, len(WHOLE) - 1)},
    "channel that is no text": WHOLE.replace(b"shell", b"\xff\xfe\xfd\xfc\xfb"),
    "header that is no JSON": with_header(b"{"),
    "header that is no text": with_header(b'{"msg_type": "\xff\xfe"}'),
    "header that is a list": with_header(b"[]"),
    "header that is null": with_header(b"null"),
    "header without type": with_header(b"{}"),
    "header with what is no number": with_header(b'{"msg_type": "kernel_info_request", "msg_id": NaN}'),
    "header with a number beyond all numbers": with_header(
        b'{"msg_type": "kernel_info_request", "msg_id": "a", "date": 1e400}'
    ),
    "header that is deep": with_header(DEEP.encode()),
    "header with a number of 100,000 digits": with_header(b'{"msg_type": ' + b"9" * 100_000 + b"}"),
    "header with a type of a megabyte": with_header(json.dumps({"msg_type": "x" * 900_000}).encode()),
    "text": "no json",
    "empty text": "",
    "text null": "null",
    "text list": "[]",
    "text NaN": "NaN",
    "text that is deep": DEEP,
    "text without header": json.dumps({"channel": "shell"}),
    "text with a header that is null": json.dumps({"channel": "shell", "header": None}),
    "text with a channel that is a list": json.dumps({**INFO, "channel": ["shell"], "buffers": []}),
    "text with buffers that are text": json.dumps({**INFO, "channel": "shell", "buffers": ["x", 1]}),
    "text with a lone surrogate": '{"channel": "shell", "header": {"msg_type": "\\ud800"}}',
    "old count of five million": legacy(5_000_000),
    "old count below zero": legacy(-1),
    "old offsets beyond the end": legacy(2, 12, 2**31, rest=b"{}"),
    "old frame that is deep": legacy(1, 8, rest=DEEP.encode()),
    "new frame": WHOLE,
}


@pytest.fixture(scope="module")
def kernel_page(server: RunningServer) -> Iterator[tuple[Visitor, str]]:
    """A visitor with one open page for all frames of this module."""
    visitor = Visitor(server.url)
    yield visitor, visitor.open_case().kernel
    visitor.leave()


@pytest.mark.parametrize("protocol", [V1, None], ids=["v1", "json"])
@pytest.mark.parametrize("kind", MALFORMED)
def test_a_frame_that_is_no_message_costs_nothing_and_stops_nobody(
    kind: str,
    protocol: str | None,
    server: RunningServer,
    neighbour: Visitor,
    kernel_page: tuple[Visitor, str],
) -> None:
    """The server reads no further than the frame is long; the kernel goes on, and so does the neighbour's."""
    visitor, kernel = kernel_page
    question = message("kernel_info_request", {})
    with watched(server.process.pid) as growth:
        with (
            suppress(ConnectionClosed, InvalidStatus),
            visitor.socket(kernel, subprotocol=protocol) as socket,
        ):
            socket.send(MALFORMED[kind])
            socket.send(packed("shell", question, protocol))
            answer_to(socket, question)
        for somebody, theirs in ((visitor, kernel), (neighbour, neighbour.kernels[0])):
            with somebody.socket(theirs, subprotocol=V1) as socket:
                assert ask(socket, "kernel_info_request", {})["content"]["status"] == "ok"
    assert growth.peak < ENOUGH


@pytest.mark.parametrize("size", [1 << 20, 8 << 20], ids=["1 MiB", "8 MiB"])
def test_a_message_that_is_too_large_ends_its_socket(
    size: int, server: RunningServer, kernel_page: tuple[Visitor, str]
) -> None:
    """Before all of it is kept; the page connects again."""
    visitor, kernel = kernel_page
    with watched(server.process.pid) as growth:
        with visitor.socket(kernel, subprotocol=V1) as socket, pytest.raises(ConnectionClosed):
            socket.send(b"\x00" * (size + 1))
            while True:
                socket.recv(timeout=PATIENCE)
        with visitor.socket(kernel, subprotocol=V1) as socket:
            assert ask(socket, "kernel_info_request", {})["content"]["status"] == "ok"
    assert growth.peak < ENOUGH


def test_a_message_in_many_small_pieces_is_not_kept_beyond_the_limit(
    server: RunningServer, kernel_page: tuple[Visitor, str]
) -> None:
    """Continuation frames count together."""
    visitor, kernel = kernel_page
    with (
        watched(server.process.pid) as growth,
        visitor.socket(kernel, subprotocol=V1) as socket,
        pytest.raises(ConnectionClosed),
    ):
        socket.send(b"\x00" * 4096 for _ in range(16_384))
        while True:
            socket.recv(timeout=PATIENCE)
    assert growth.peak < ENOUGH


def test_a_small_frame_cannot_become_a_large_one(
    server: RunningServer, kernel_page: tuple[Visitor, str]
) -> None:
    """Sixty-four megabytes of nothing, compressed to a few kilobytes: they are not unpacked beyond the limit."""
    visitor, kernel = kernel_page
    with (
        watched(server.process.pid) as growth,
        visitor.socket(kernel, subprotocol=V1, compression="deflate") as socket,
        pytest.raises(ConnectionClosed),
    ):
        socket.send(b"\x00" * (64 << 20))
        while True:
            socket.recv(timeout=PATIENCE)
    assert growth.peak < ENOUGH
