"""What piles up in a server: answers that nobody reads, messages that nobody takes, connections that nobody needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, suppress

import psutil  # type: ignore[import-untyped]
import pytest
from websockets.exceptions import ConnectionClosed

from tests.security.memory import watched
from tests.security.window import app_of, ask, window
from tests.security.wire import websocket_that_only_stays_open
from tests.support.patience import eventually
from tests.support.server import RunningServer
from tests.support.visitor import V1, Visitor, message, packed

ENOUGH = 96 << 20
"""Bytes that the server may grow by."""
LARGE = "x" * 900_000
SOCKETS, FILES = 40, 200
"""So many connections to one kernel, and what they may cost the server together in open files."""


@pytest.fixture
def greedy(server: RunningServer) -> Iterator[Visitor]:
    """Somebody with an open page, for one attack."""
    visitor = Visitor(server.url)
    visitor.open_case()
    yield visitor
    visitor.leave()


def test_who_asks_and_does_not_read_is_hung_up_on(
    server: RunningServer, greedy: Visitor, neighbour: Visitor
) -> None:
    """A few bytes ask for the whole state; a second connection proves that all were answered."""
    kernel = greedy.kernels[0]
    with watched(server.process.pid) as growth, greedy.socket(kernel, subprotocol=V1) as deaf:
        app, deaf.close_timeout = app_of(deaf), 0.1
        asking = packed(
            "shell", message("comm_msg", {"comm_id": app, "data": {"method": "request_state"}}), V1
        )
        with suppress(ConnectionClosed):
            for _ in range(600):
                deaf.send(asking_anew(asking))
        expect_answered_at_last(greedy)
    assert growth.peak < ENOUGH
    with neighbour.socket(neighbour.kernels[0], subprotocol=V1) as socket:
        assert ask(socket, "kernel_info_request", {})["content"]["status"] == "ok"


def expect_answered_at_last(visitor: Visitor) -> None:
    """The kernel gets round to a later question; a connection may end before, because answers rain on it too."""
    for _ in range(20):
        with suppress(ConnectionClosed), visitor.socket(visitor.kernels[0], subprotocol=V1) as reading:
            assert ask(reading, "kernel_info_request", {})["content"]["status"] == "ok"
            return
    raise AssertionError("no question was answered any more")


def asking_anew(frame: str | bytes) -> bytes:
    """The same message under an id of its own, as kernels drop what they have seen before."""
    assert isinstance(frame, bytes)
    start = frame.index(b'"msg_id": "') + len(b'"msg_id": "')
    return frame[:start] + message("x", {})["header"]["msg_id"].encode() + frame[start + 32 :]


@pytest.mark.parametrize("channel", ["iopub", "stdin", "control"])
def test_what_is_sent_where_nobody_reads_is_not_kept(
    channel: str, server: RunningServer, greedy: Visitor
) -> None:
    """Neither in the server nor in the kernel; 90 megabytes go in."""
    before = set(server.kernels())
    with window(greedy) as page:
        (kernel,) = set(server.kernels()) - before
        with watched(server.process.pid) as growth, watched(kernel) as own, suppress(ConnectionClosed):
            for _ in range(100):
                made = message("comm_msg", {"comm_id": "nobody", "data": {"x": LARGE}})
                page.socket.send(packed(channel, made, V1))
            page.settle()
        assert max(growth.left, own.left) < ENOUGH


def test_one_page_does_not_take_the_connections_of_all(server: RunningServer, greedy: Visitor) -> None:
    """A page needs one; a server without open files left lets nobody in."""
    process = psutil.Process(server.process.pid)
    before = process.num_fds()
    with ExitStack() as stack:
        for _ in range(SOCKETS):
            path = f"/api/kernels/{greedy.kernels[0]}/channels"
            headers = {**greedy._cookie_header(), "Origin": greedy.url, "Sec-WebSocket-Protocol": V1}
            stack.enter_context(websocket_that_only_stays_open(greedy.url, path, headers))
        newest = stack.enter_context(greedy.socket(greedy.kernels[0], subprotocol=V1))
        assert ask(newest, "kernel_info_request", {})["content"]["status"] == "ok"
        assert eventually(lambda: process.num_fds() - before < FILES)
