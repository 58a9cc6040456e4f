"""The kernel of one page: it talks to widgets over one stream and can do nothing else.

It has no ZeroMQ, no ports, no event loop and no way to run code: of Jupyter's messages it knows those that
a page may send (``ALLOWED_MESSAGES``). What the page shows was made before the fork; the kernel is told
what the browser already has of it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import uuid4

import comm
import ipywidgets  # type: ignore[import-untyped]
from comm.base_comm import BaseComm

from kompas_sim.serve.fork.line import Line
from kompas_sim.serve.fork.wire import BadFrameError, Kind, Message, pack, unpack

log = logging.getLogger("kompas.kernel")

Json = dict[str, Any]
CONTROL = "jupyter.widget.control"
MOST_COMMS = 32
"""Comms that may be open at once; a page has one for each widget and one to ask for states."""


class PageComm(BaseComm):
    """A comm of a widget; before the fork it has nobody to talk to and is silent."""

    kernel: ClassVar[PageKernel | None] = None
    _made: ClassVar[int] = 0

    def __init__(self, *, comm_id: str | None = None, **kwargs: Any) -> None:
        """Numbered by itself: whoever executes the notebook again gets the same widgets, and pages still fit."""
        if comm_id is None:
            PageComm._made += 1
            comm_id = f"{PageComm._made:032x}"
        super().__init__(comm_id=comm_id, **kwargs)

    def publish_msg(
        self,
        msg_type: str,
        data: Json | None = None,
        metadata: Json | None = None,
        buffers: list[bytes] | None = None,
        **keys: Any,
    ) -> None:
        """Send it to the page, as part of the answer to what is being handled."""
        if self.kernel is not None:
            content = {"data": data or {}, "comm_id": self.comm_id, **keys}
            self.kernel.publish(msg_type, content, metadata or {}, buffers or [])


def make_comms_ours() -> None:
    """From now on widgets talk through ``PageComm``; call it before the first widget is made."""
    comm.create_comm = PageComm


class PageKernel:
    """Answers the page until the server goes."""

    def __init__(self, line: Line, known: Json, name_of_known: str) -> None:
        """``known`` are the states that a page has from the file called ``name_of_known``."""
        self._line = line
        self._known = known
        self._name_of_known = name_of_known
        self._session = uuid4().hex
        self._parent: Json = {}
        comm.get_comm_manager().register_target(CONTROL, self._control_opened)

    def run(self) -> None:
        """Answer messages one by one; ends when the server closes the stream.

        Until then nothing was said: a page that heard only half of what widgets tell while their visitor comes in
        would show that half. It asks for all of it.
        """
        PageComm.kernel = self
        with suppress(EOFError, ConnectionError):
            while True:
                self._take(self._line.receive())

    def _take(self, frame: bytes) -> None:
        try:
            message = unpack(frame)
        except BadFrameError as error:
            log.warning("a frame of the page is no message: %s", error)
            return
        answer = self._ANSWERS.get(message.kind)
        if answer is None:
            log.warning("a message of type %r is not answered", message.kind)
            return
        self._parent = message.header
        try:
            self.publish("status", {"execution_state": "busy"})
            answer(self, message)
        except (EOFError, ConnectionError):
            raise
        except Exception:
            log.exception("a message of type %r failed", message.kind)
        finally:
            self.publish("status", {"execution_state": "idle"})
            self._parent = {}

    def publish(
        self, kind: str, content: Json, metadata: Json | None = None, buffers: list[bytes] | None = None
    ) -> None:
        """Send something to the page, on the channel for everybody."""
        self._send("iopub", kind, content, metadata or {}, buffers or [])

    def _send(self, channel: str, kind: str, content: Json, metadata: Json, buffers: list[bytes]) -> None:
        header = {
            "msg_id": uuid4().hex,
            "msg_type": kind,
            "username": "kompas",
            "session": self._session,
            "date": datetime.now(UTC).isoformat(),
            "version": "5.4",
        }
        self._line.send(Kind.MESSAGE, pack(channel, (header, self._parent, metadata, content), buffers))

    def _kernel_info(self, message: Message) -> None:
        content = {
            "status": "ok",
            "protocol_version": "5.4",
            "implementation": "kompas",
            "implementation_version": "1",
            "language_info": {"name": "python", "mimetype": "text/x-python", "file_extension": ".py"},
            "banner": "",
            "help_links": [],
        }
        self._send(message.channel, "kernel_info_reply", content, {}, [])

    def _comm_info(self, message: Message) -> None:
        target = message.content.get("target_name")
        comms = comm.get_comm_manager().comms
        found = {
            name: {"target_name": each.target_name}
            for name, each in comms.items()
            if target in (None, each.target_name)
        }
        self._send(message.channel, "comm_info_reply", {"status": "ok", "comms": found}, {}, [])

    def _comm(self, message: Message) -> None:
        """Hand a message to its comm; unknown comms and targets are the manager's to refuse."""
        told = {
            "header": message.header,
            "metadata": message.metadata,
            "content": message.content,
            "buffers": [memoryview(each) for each in message.buffers],
        }
        getattr(comm.get_comm_manager(), message.kind)(None, "", told)

    def _open(self, message: Message) -> None:
        """A page may ask for states; making widgets is for the notebook alone."""
        if message.content.get("target_name") != CONTROL or len(comm.get_comm_manager().comms) >= MOST_COMMS:
            log.warning("a comm of the page was refused")
            return
        self._comm(message)

    def _control_opened(self, opened: BaseComm, _message: Json) -> None:
        """The page asks for the states of all widgets."""
        opened.on_msg(lambda message: self._tell_states(opened, message["content"].get("data") or {}))

    def _tell_states(self, control: BaseComm, data: Json) -> None:
        """All states, or only what differs from the file that the page has."""
        if data.get("method") != "request_states":
            return
        known = self._known if data.get("have") == self._name_of_known else {}
        states = ipywidgets.Widget.get_manager_state()["state"]
        for model, told in states.items():
            old = known.get(model, {}).get("state", {})
            told["state"] = {name: now for name, now in told["state"].items() if _differs(old, name, now)}
        control.send({"method": "update_states", "states": states, "buffer_paths": []})

    _ANSWERS: ClassVar[dict[str, Callable[[PageKernel, Message], None]]] = {
        "kernel_info_request": _kernel_info,
        "comm_info_request": _comm_info,
        "comm_open": _open,
        "comm_msg": _comm,
        "comm_close": _comm,
    }


def _differs(old: Json, name: str, now: object) -> bool:
    """Whether a value is not what the file says; JSON knows no tuples."""
    return name not in old or old[name] != (list(now) if isinstance(now, tuple) else now)
