"""A learner without a browser: opens a case, decides as the page would, and is asked for what was kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompas_sim.app import store_at
from kompas_sim.attempt.decision import DECISION, Decision
from tests.support.visitor import PATIENCE, V1, Visitor, message, packed, unpacked

KOMPAS = Path(sys.executable).with_name("kompas")
Kept = dict[str, Any]


@dataclass
class Learner:
    """Somebody at a case."""

    visitor: Visitor
    case: str = "mees"

    def sit_down(self) -> None:
        """Open the case; the first time as somebody new."""
        assert self.visitor.open_case(self.case).status == 200

    @property
    def kernel(self) -> str:
        """The kernel of the page that was opened last."""
        return self.visitor.kernels[-1]

    @property
    def code(self) -> str:
        """The code that this browser keeps."""
        return self.visitor.cookies["kompas-code"]

    def decide(self, *decisions: Decision) -> None:
        """Click, and wait until the kernel has dealt with every click."""
        with self.visitor.socket(self.kernel, subprotocol=V1) as socket:
            comms = answer(socket, message("comm_info_request", {"target_name": "jupyter.widget"}))["comms"]
            for comm in comms:
                for made in decisions:
                    socket.send(packed("shell", click(comm, made), V1))
            answer(socket, message("kernel_info_request", {}))

    def heartbeat(self) -> int:
        """What the page is answered when it asks whether its kernel lives."""
        return self.visitor.ask(f"/hartslag/{self.kernel}").status


def click(comm: str, made: Decision) -> dict[str, Any]:
    """The message of a decision as the widget in the browser sends it."""
    content = {"kind": "decide", "decision": DECISION.dump_python(made, mode="json")}
    return message("comm_msg", {"comm_id": comm, "data": {"method": "custom", "content": content}})


def answer(socket: Any, question: dict[str, Any]) -> dict[str, Any]:
    """The content of the reply to a question on the shell channel; other messages are passed over."""
    socket.send(packed("shell", question, V1))
    wanted = question["header"]["msg_type"].replace("_request", "_reply")
    while True:
        got = unpacked(socket.recv(timeout=PATIENCE))
        if got["header"]["msg_type"] == wanted:
            return dict(got["content"])


def exported(code: str, database_url: str) -> list[Kept]:
    """The attempts of a trainee as ``kompas data export`` tells them."""
    with store_at(database_url) as store:
        return list(store.export(code)["attempts"])


def decisions_in(attempt: Kept) -> list[Kept]:
    """The decisions of an attempt, oldest first, without what the store adds."""
    return [entry["decision"] for entry in attempt["entries"]]


def plain(decisions: Iterable[Decision]) -> list[Kept]:
    """Decisions as they stand in an export."""
    return [DECISION.dump_python(made, mode="json") for made in decisions]
