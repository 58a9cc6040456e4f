"""What a visitor's websocket can do to a kernel: talk to widgets, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from tests.security.window import Frame, answer_to, window
from tests.support.server import RunningServer
from tests.support.visitor import V1, Visitor, message, packed

REFUSED: dict[str, dict[str, Any]] = {
    "execute_request": {
        "code": "",  # filled in per test
        "silent": False,
        "store_history": True,
        "user_expressions": {"x": "__import__('os').getcwd()"},
        "allow_stdin": True,
        "stop_on_error": False,
    },
    "apply_request": {},
    "inspect_request": {"code": "open", "cursor_pos": 4, "detail_level": 1},
    "complete_request": {"code": "op", "cursor_pos": 2},
    "object_info_request": {"oname": "open"},
    "history_request": {"hist_access_type": "tail", "n": 100, "output": True, "raw": True},
    "is_complete_request": {"code": "1 + 1"},
    "connect_request": {},
    "debug_request": {"type": "request", "seq": 1, "command": "initialize", "arguments": {}},
    "interrupt_request": {},
    "usage_request": {},
    "create_subshell_request": {},
    "delete_subshell_request": {"subshell_id": "x"},
    "list_subshell_request": {},
    "input_request": {"prompt": "?", "password": False},
    "input_reply": {"value": "1"},
    "shutdown_request": {"restart": False},
    "abort_request": {},
    "clear_request": {},
    "execute_reply": {"status": "ok"},
    "stream": {"name": "stdout", "text": "nonce-4711"},
    "display_data": {"data": {"text/html": "nonce-4711"}, "metadata": {}},
    "status": {"execution_state": "dead"},
    "EXECUTE_REQUEST": {},
    "execute_request\n": {},
    "a_type_nobody_knows": {},
    "": {},
}
CHANNELS = ("shell", "control", "stdin", "iopub", "hb", "nowhere", "")
PROTOCOLS = pytest.mark.parametrize("protocol", [V1, None], ids=["v1", "json"])


@pytest.fixture(scope="module")
def kernel_page(server: RunningServer) -> Iterator[tuple[Visitor, str]]:
    """A visitor with one open page for all messages of this module."""
    visitor = Visitor(server.url)
    yield visitor, visitor.open_case().kernel
    visitor.leave()


def answers_until_info(
    socket: ClientConnection, frames: list[str | bytes], protocol: str | None
) -> list[Frame]:
    """Everything that comes back until the answer to a harmless question that is asked after ``frames``."""
    question = message("kernel_info_request", {})
    for frame in (*frames, packed("shell", question, protocol)):
        socket.send(frame)
    reply, before = answer_to(socket, question)
    return [*before, reply]


def execute(mark: Path) -> dict[str, Any]:
    """What would leave a file behind and print a word."""
    code = f"open({str(mark)!r}, 'w').write('x'); print('nonce-4711')"
    return {**REFUSED["execute_request"], "code": code}


def answers_in_proven_silence(
    page: tuple[Visitor, str], sent: Frame, frames: list[str | bytes], protocol: str | None
) -> list[Frame]:
    """What answers to ``sent`` before a harmless question that is asked afterwards has its reply.

    A server may refuse the old protocol, or hang up on such a message: then the proof is a new connection.
    """
    visitor, kernel = page
    try:
        with visitor.socket(kernel, subprotocol=protocol) as socket:
            answers = answers_until_info(socket, frames, protocol)
    except (ConnectionClosed, InvalidStatus):
        with visitor.socket(kernel, subprotocol=V1) as socket:
            answers = answers_until_info(socket, [], V1)
    assert "nonce-4711" not in str(answers)
    return [one for one in answers if one["parent_header"].get("msg_id") == sent["header"]["msg_id"]]


@PROTOCOLS
@pytest.mark.parametrize("kind", REFUSED)
def test_a_message_other_than_for_widgets_gets_no_answer_on_any_channel(
    kind: str, protocol: str | None, kernel_page: tuple[Visitor, str], tmp_path: Path
) -> None:
    """Requests of every kind, and answers and output that only a kernel may send."""
    mark = tmp_path / "was-here"
    sent = message(kind, execute(mark) if kind.lower().startswith("execute_request") else REFUSED[kind])
    frames = [packed(channel, sent, protocol) for channel in CHANNELS]
    assert answers_in_proven_silence(kernel_page, sent, frames, protocol) == []
    assert not mark.exists()


@PROTOCOLS
def test_a_widget_does_not_listen_on_another_channel(
    protocol: str | None, server: RunningServer, visitor: Visitor
) -> None:
    """What a page may say on its one channel it may say on no other: those would only fill up."""
    click = {"method": "custom", "content": {"kind": "decide", "decision": STEP}}
    with window(visitor) as page:
        sent = message("comm_msg", {"comm_id": page.comm, "data": click})
        frames = [packed(channel, sent, protocol) for channel in CHANNELS[1:]]
        answers = answers_in_proven_silence((visitor, visitor.kernels[-1]), sent, frames, protocol)
        assert {one["header"]["msg_type"] for one in answers} <= {"status"}
        assert "frame" not in page.settle()


STEP = {"kind": "step-submitted", "step": "occasion"}


def disguises(mark: Path) -> dict[str, tuple[Frame, tuple[str, str]]]:
    """Messages that call themselves one thing in one place and another thing in another.

    Each with a text in the frame to be replaced and what stands there instead.
    """
    plain = message("execute_request", execute(mark))
    header, kind = plain["header"], '"msg_type": "execute_request"'
    harmless = {**header, "msg_type": "comm_msg"}
    same = (kind, kind)
    return {
        "type in the metadata": ({**plain, "metadata": {"msg_type": "comm_msg"}}, same),
        "type in the content": ({**plain, "content": {**execute(mark), "msg_type": "comm_msg"}}, same),
        "type in the parent": ({**plain, "parent_header": harmless}, same),
        "type beside the header": ({**plain, "msg_type": "comm_msg"}, same),
        "list of types": (plain, (kind, '"msg_type": ["comm_msg", "execute_request"]')),
        "no type": (plain, (kind, '"msg_type": null')),
        "another version": (plain, ('"version": "5.4"', '"version": "4.0"')),
        "no version": (plain, ('"version": "5.4"', '"vision": "5.4"')),
        "type twice, harmless last": (plain, (kind, kind + ', "msg_type": "comm_close"')),
        "type twice, harmless first": (plain, (kind, '"msg_type": "comm_close", ' + kind)),
        "type in other letters": (plain, (kind, '"msg_\\u0074ype": "comm_close", ' + kind)),
    }


def replaced(frame: str | bytes, old: str, new: str) -> str | bytes:
    """The frame with another text in its header, and in a binary one with offsets that are right again."""
    assert old in (frame if isinstance(frame, str) else frame.decode("latin-1"))
    if isinstance(frame, str):
        return frame.replace(old, new, 1)
    count = int.from_bytes(frame[:8], "little")
    offsets = [int.from_bytes(frame[8 * (i + 1) : 8 * (i + 2)], "little") for i in range(count)]
    grown = len(new.encode()) - len(old.encode())
    moved = (count, *offsets[:2], *(offset + grown for offset in offsets[2:]))
    parts = frame[offsets[0] :].replace(old.encode(), new.encode(), 1)
    return b"".join(number.to_bytes(8, "little") for number in moved) + parts


@PROTOCOLS
@pytest.mark.parametrize("disguise", disguises(Path()))
def test_a_disguised_request_is_not_executed(
    disguise: str, protocol: str | None, kernel_page: tuple[Visitor, str], tmp_path: Path
) -> None:
    """Server and kernel read the same header in the same way."""
    mark = tmp_path / "was-here"
    sent, (old, new) = disguises(mark)[disguise]
    frames = [replaced(packed(channel, sent, protocol), old, new) for channel in ("shell", "control")]
    answers = answers_in_proven_silence(kernel_page, sent, frames, protocol)
    assert {one["header"]["msg_type"] for one in answers} <= {"status"}
    assert not mark.exists()


def test_a_click_reaches_the_widget(server: RunningServer, visitor: Visitor) -> None:
    """The positive control: the same socket does carry what a page needs."""
    with window(visitor) as page:
        page.say(**{"kind": "decide", "decision": STEP})
        frame = page.settle()["frame"]
    assert frame["steps"][0]["done"]
