"""Ten thousand messages as fast as they go: somebody else's page opens meanwhile, and memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from kompas_sim.serve.passing import AT_MOST, TOO_MUCH
from tests.security.memory import watched
from tests.security.test_widget_state import opened, widget
from tests.security.window import app_of, ask, kept, window
from tests.support.server import RunningServer
from tests.support.visitor import V1, Visitor, message, packed

MANY, CONNECTIONS = 10_000, 10
ENOUGH = 96 << 20
"""Bytes that the server may grow by meanwhile, the page of somebody else included."""

Flood = Callable[[str], dict[str, Any]]
FLOODS: dict[str, Flood] = {
    "new widgets": lambda _: opened("jupyter.widget", widget(value="x")),
    "questions": lambda app: message("comm_msg", {"comm_id": app, "data": QUESTION}),
}
QUESTION = {"method": "custom", "content": {"kind": "analyse", "key": "k", "read": "", "text": ""}}


def pour(socket: ClientConnection, make: Flood, app: str) -> None:
    """Send all of them, and read what comes back so that nothing waits for this end."""
    reader = Thread(target=read_on, args=(socket,), daemon=True)
    reader.start()
    with suppress(ConnectionClosed):
        for _ in range(MANY):
            socket.send(packed("shell", make(app), V1))


def read_on(socket: ClientConnection) -> None:
    """Read until the connection ends."""
    with suppress(ConnectionClosed):
        while True:
            socket.recv()


@pytest.fixture
def flooder(server: RunningServer) -> Iterator[Visitor]:
    """Somebody with an open page, for one flood."""
    visitor = Visitor(server.url)
    visitor.open_case()
    yield visitor
    visitor.leave()


@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_is_not_noticed_by_anybody_else(
    kind: str, server: RunningServer, flooder: Visitor, visitor: Visitor
) -> None:
    """Somebody new opens a page during it and decides something; the flooder's own kernel answers or is gone."""
    kernel = flooder.kernels[0]
    with watched(server.process.pid) as growth:
        with flooder.socket(kernel, subprotocol=V1) as socket:
            flood = Thread(target=pour, args=(socket, FLOODS[kind], app_of(socket)))
            flood.start()
            with window(visitor) as page:
                page.decide("step-submitted", step="occasion")
                assert page.settle()["frame"]["decisions"] == 1
            flood.join()
        with suppress(ConnectionClosed, InvalidStatus), flooder.socket(kernel, subprotocol=V1) as socket:
            assert ask(socket, "kernel_info_request", {})["content"]["status"] == "ok"
    assert kept(server, visitor).seq == 1
    assert kept(server, flooder).entries == ()
    assert growth.peak < ENOUGH


def test_who_connects_again_and_again_may_not_send_more(server: RunningServer, flooder: Visitor) -> None:
    """What may be sent is counted for the kernel, not for each connection."""
    kernel, refused = flooder.kernels[0], 0
    for _ in range(CONNECTIONS):
        with flooder.socket(kernel, subprotocol=V1) as socket:
            try:
                for _ in range(int(AT_MOST) - 10):
                    socket.send(packed("shell", message("comm_close", {"comm_id": "none"}), V1))
                ask(socket, "kernel_info_request", {})
            except ConnectionClosed as closed:
                assert closed.rcvd is not None
                assert closed.rcvd.code == TOO_MUCH
                refused += 1
    assert refused > 0
