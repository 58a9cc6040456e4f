"""What a visitor's websocket can do to a kernel: talk to widgets, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.server import RunningServer
from tests.support.visitor import V1, Visitor, message, packed, unpacked

REFUSED: dict[str, dict[str, Any]] = {
    "execute_request": {
        "code": "",  # filled in per test
        "silent": False,
        "store_history": True,
        "user_expressions": {"x": "__import__('os').getcwd()"},
        "allow_stdin": True,
        "stop_on_error": False,
    },
    "inspect_request": {"code": "open", "cursor_pos": 4, "detail_level": 1},
    "complete_request": {"code": "op", "cursor_pos": 2},
    "history_request": {"hist_access_type": "tail", "n": 100, "output": True, "raw": True},
    "is_complete_request": {"code": "1 + 1"},
    "debug_request": {"type": "request", "seq": 1, "command": "initialize", "arguments": {}},
    "interrupt_request": {},
    "usage_request": {},
    "create_subshell_request": {},
    "delete_subshell_request": {"subshell_id": "x"},
    "list_subshell_request": {},
    "input_reply": {"value": "1"},
    "shutdown_request": {"restart": False},
    "abort_request": {},
    "a_type_nobody_knows": {},
}
CHANNELS = ("shell", "control", "stdin")
PROTOCOLS = pytest.mark.parametrize("protocol", [V1, None], ids=["v1", "json"])


@pytest.fixture(scope="module")
def kernel_page(server: RunningServer) -> Iterator[tuple[Visitor, str]]:
    """A visitor with one open page for all messages of this module."""
    visitor = Visitor(server.url)
    yield visitor, visitor.open_case().kernel
    visitor.leave()


def answers_until_info(socket: Any, sent: dict[str, Any], protocol: str | None) -> list[dict[str, Any]]:
    """Everything that comes back until the answer to a harmless question that is asked after ``sent``."""
    question = message("kernel_info_request", {})
    for channel in CHANNELS:
        socket.send(packed(channel, sent, protocol))
    socket.send(packed("shell", question, protocol))
    seen: list[dict[str, Any]] = []
    while not (
        seen
        and seen[-1]["header"]["msg_type"] == "kernel_info_reply"
        and seen[-1]["parent_header"].get("msg_id") == question["header"]["msg_id"]
    ):
        seen.append(unpacked(socket.recv(timeout=20)))
    return seen


@PROTOCOLS
@pytest.mark.parametrize("kind", REFUSED)
def test_a_message_other_than_for_widgets_gets_no_answer(
    kind: str, protocol: str | None, kernel_page: tuple[Visitor, str], tmp_path: Path
) -> None:
    """Silence is proven: a harmless question that was asked later is answered first."""
    visitor, kernel = kernel_page
    mark = tmp_path / "was-here"
    content = dict(REFUSED[kind])
    if kind == "execute_request":
        content["code"] = f"open({str(mark)!r}, 'w').write('x'); print('nonce-4711')"
    sent = message(kind, content)
    with visitor.socket(kernel, subprotocol=protocol) as socket:
        answers = answers_until_info(socket, sent, protocol)
    of_ours = [a for a in answers if a["parent_header"].get("msg_id") == sent["header"]["msg_id"]]
    assert of_ours == []
    assert "nonce-4711" not in str(answers)
    assert not mark.exists()


@PROTOCOLS
def test_a_click_reaches_the_widget(protocol: str | None, kernel_page: tuple[Visitor, str]) -> None:
    """The positive control: the same socket does carry what a page needs."""
    visitor, kernel = kernel_page
    comms = message("comm_info_request", {"target_name": "jupyter.widget"})
    with visitor.socket(kernel, subprotocol=protocol) as socket:
        socket.send(packed("shell", comms, protocol))
        found = wait_for(socket, "comm_info_reply")["content"]["comms"]
        for comm in found:
            data = {"method": "custom", "content": {"kind": "click"}}
            socket.send(packed("shell", message("comm_msg", {"comm_id": comm, "data": data}), protocol))
        update = wait_for(socket, "comm_msg")
    assert update["content"]["data"]["state"]["count"] >= 1


def test_garbage_closes_only_its_own_socket(kernel_page: tuple[Visitor, str]) -> None:
    """The server and the kernel go on."""
    visitor, kernel = kernel_page
    with visitor.socket(kernel, subprotocol=V1) as socket:
        socket.send(b"\x00" * 40)
        socket.send("no json")
    with visitor.socket(kernel, subprotocol=V1) as socket:
        answers = answers_until_info(socket, message("inspect_request", {}), V1)
    assert answers[-1]["content"]["status"] == "ok"


def wait_for(socket: Any, kind: str) -> dict[str, Any]:
    """The next message of this kind."""
    while True:
        answer = unpacked(socket.recv(timeout=20))
        if answer["header"]["msg_type"] == kind:
            return answer
