"""A page of the app without a browser: its websocket, its widget, and what the widget says back."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from websockets.sync.client import ClientConnection

from kompas_sim.attempt.attempt import Attempt
from kompas_sim.store import default_url, open_store
from tests.support.server import RunningServer
from tests.support.visitor import PATIENCE, V1, Visitor, message, packed, unpacked

Frame = Mapping[str, Any]


def answer_to(socket: ClientConnection, sent: Frame) -> tuple[Frame, list[Frame]]:
    """The reply to ``sent`` and everything that came before it."""
    before: list[Frame] = []
    while True:
        seen = unpacked(socket.recv(timeout=PATIENCE))
        is_ours = seen["parent_header"].get("msg_id") == sent["header"]["msg_id"]
        if is_ours and seen["header"]["msg_type"].endswith("_reply"):
            return seen, before
        before.append(seen)


def ask(socket: ClientConnection, kind: str, content: Frame, protocol: str | None = V1) -> Frame:
    """A request of the protocol and its reply."""
    sent = message(kind, content)
    socket.send(packed("shell", sent, protocol))
    return answer_to(socket, sent)[0]


@dataclass
class Window:
    """A page whose widget answers; ``state`` is what the kernel sent it last."""

    socket: ClientConnection
    comm: str
    state: dict[str, Any] = field(default_factory=dict)

    def send(self, data: object, comm: str | None = None) -> None:
        """Any data to the widget, or to another comm."""
        content = {"comm_id": comm or self.comm, "data": data}
        self.socket.send(packed("shell", message("comm_msg", content), V1))

    def say(self, **content: object) -> None:
        """What the page's own script would say to the session."""
        self.send({"method": "custom", "content": content})

    def decide(self, kind: str, **fields: object) -> None:
        """A decision as the page sends it."""
        self.say(kind="decide", decision={"kind": kind, **fields})

    def truth(self) -> dict[str, Any]:
        """The whole state of the widget after it was shown once more, whatever this page made of it."""
        self.state.clear()
        self.say(kind="numbers", on=False)
        self.send({"method": "request_state"})
        return self.settle()

    def settle(self) -> dict[str, Any]:
        """What is shown after everything that was sent has been answered: proof that the widget goes on."""
        key = uuid.uuid4().hex
        self.say(kind="analyse", key=key, read="", text="")
        self._until(lambda data: data.get("content", {}).get("key") == key)
        return self.state

    def _until(self, found: Callable[[Mapping[str, Any]], bool]) -> None:
        while True:
            seen = unpacked(self.socket.recv(timeout=PATIENCE))
            if seen["header"]["msg_type"] != "comm_msg" or seen["content"]["comm_id"] != self.comm:
                continue
            data = seen["content"]["data"]
            if data.get("method") == "update":
                self.state |= data.get("state", {})
            if found(data):
                return


@contextmanager
def window(visitor: Visitor, case: str = "mees") -> Iterator[Window]:
    """A page of the case with its websocket open."""
    with visitor.socket(visitor.open_case(case).kernel, subprotocol=V1) as socket:
        yield Window(socket, app_of(socket))


def app_of(socket: ClientConnection) -> str:
    """The comm that answers as the app does."""
    comms = ask(socket, "comm_info_request", {"target_name": "jupyter.widget"})["content"]["comms"]
    for comm in comms:
        data = {"method": "custom", "content": {"kind": "analyse", "key": "who", "read": "", "text": ""}}
        socket.send(packed("shell", message("comm_msg", {"comm_id": comm, "data": data}), V1))
    while True:
        seen = unpacked(socket.recv(timeout=PATIENCE))
        if seen["header"]["msg_type"] == "comm_msg" and "content" in seen["content"]["data"]:
            return str(seen["content"]["comm_id"])


def kept(server: RunningServer, visitor: Visitor, case: str = "mees") -> Attempt:
    """What the store holds of a visitor's newest attempt at a case."""
    code = visitor.cookies["kompas-code"]
    with open_store(
        default_url(server.data), clock=lambda: datetime.now(UTC), token=secrets.randbelow
    ) as store:
        newest = store.latest(code, case, None)
        assert newest is not None
        return store.load(code, newest.id)
