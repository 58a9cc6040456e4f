"""A page that does what it is told: its notebook runs every text that it is sent, which the app never does.

So what stops an attack is the machine and not good manners.
"""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from typing import Any

from websockets.sync.client import ClientConnection

from tests.support.server import RunningServer
from tests.support.visitor import V1, Visitor, message, packed, unpacked

OBEDIENT = """
import anywidget, os, random, traitlets
from kompas_sim.arrival import when_here

class Obedient(anywidget.AnyWidget):
    _esm = ''
    told = traitlets.Dict().tag(sync=True)

widget = Obedient()
before = random.random()
when_here(lambda: setattr(widget, 'told', {'code': os.environ['KOMPAS_CODE'], 'case': os.environ['KOMPAS_CASE']}))

def obey(widget, content, buffers):
    known = {'before': before, 'environment': sorted(os.environ)}
    try:
        exec(content['code'], known)
    except BaseException as error:
        known['answer'] = type(error).__name__
    widget.send({'answer': known.get('answer')})

widget.on_msg(obey)
widget
"""


class Page:
    """A visitor with one open page and its websocket."""

    def __init__(self, server: RunningServer, case: str = "mees") -> None:
        """Open the page."""
        self.visitor = Visitor(server.url)
        before = set(server.kernels())
        self.html = self.visitor.open_case(case)
        (self.pid,) = set(server.kernels()) - before
        self._open = ExitStack()
        self.socket: ClientConnection = self._open.enter_context(self.visitor.socket(self.html.kernel))

    def states(self, have: str | None = None) -> dict[str, Any]:
        """What the kernel says of its widgets."""
        comm = uuid.uuid4().hex
        opening = message("comm_open", {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}})
        opening["metadata"] = {"version": "1.0.0"}
        asked = {"method": "request_states", **({"have": have} if have else {})}
        self.socket.send(packed("shell", opening, V1))
        self.socket.send(packed("shell", message("comm_msg", {"comm_id": comm, "data": asked}), V1))
        while (told := self._wait_for("comm_msg")["content"]["data"])["method"] != "update_states":
            pass
        return dict(told["states"])

    def widget(self) -> str:
        """The id of the obedient widget."""
        return next(name for name, one in self.states().items() if "told" in one["state"])

    def order(self, code: str, patience: float = 30) -> Any:
        """What ``answer`` is after this code, or the name of the error."""
        self.command(code)
        return self._wait_for("comm_msg", patience)["content"]["data"]["content"]["answer"]

    def command(self, code: str) -> None:
        """Have this code run; do not wait."""
        data = {"method": "custom", "content": {"code": code}}
        self.socket.send(packed("shell", message("comm_msg", {"comm_id": self.widget(), "data": data}), V1))

    def _wait_for(self, kind: str, patience: float = 30) -> dict[str, Any]:
        while True:
            answer = unpacked(self.socket.recv(timeout=patience))
            if answer["header"]["msg_type"] == kind:
                return answer

    def close(self) -> None:
        """Leave."""
        self._open.close()
        self.visitor.leave()
