"""What comes to a page from its kernel: answers and widgets. What the operator should know goes to the log."""

from __future__ import annotations

from urllib.parse import quote

from tests.security.window import Frame, Window, window
from tests.security.wire import handshake, send_raw
from tests.support.server import RunningServer
from tests.support.visitor import PATIENCE, V1, Visitor, message, packed, unpacked

FOR_A_PAGE = {"status", "comm_open", "comm_msg", "comm_close", "comm_info_reply", "kernel_info_reply"}


def all_until_answered(page: Window) -> list[Frame]:
    """Every message until a question that is asked last has its reply."""
    question = message("kernel_info_request", {})
    page.socket.send(packed("shell", question, V1))
    seen: list[Frame] = []
    while not seen or seen[-1]["header"]["msg_type"] != "kernel_info_reply":
        seen.append(unpacked(page.socket.recv(timeout=PATIENCE)))
    return seen


def test_no_traceback_reaches_a_browser_and_the_operator_reads_what_went_wrong(
    server: RunningServer, visitor: Visitor
) -> None:
    """Paths and lines of the program are nobody's business; a warning that only a browser gets warns nobody."""
    with window(visitor) as page:
        page.say(kind="nonce-4712")
        page.send({"method": "custom", "content": [1]})
        page.send({"method": "update", "state": {"frame": "x"}})
        page.send({"method": "update"})
        seen = all_until_answered(page)
    assert {one["header"]["msg_type"] for one in seen} <= FOR_A_PAGE
    assert "Traceback" not in str(seen)
    assert "kompas_sim" not in str(seen)
    assert "nonce-4712" in server.log


def test_a_browser_cannot_forge_a_line_of_the_log(server: RunningServer, visitor: Visitor) -> None:
    """Wherever it may put a word of its own; nor can it drive the operator's terminal."""
    forged = "x\n2026-01-01 00:00:00 ERROR kompas.serve: nonce-4713 \x1b]0;x\x07 \u202e"
    with window(visitor) as page:
        page.say(kind=forged)
        page.send({"method": forged})
        page.send({"method": "update", "state": {"frame": forged, forged: 1}})
        page.send({"method": "update", "state": forged})
        page.send({"method": "update", "state": {}, "buffer_paths": [[forged]]})
        page.send({"method": "custom", "content": {"kind": "export", "what": forged}})
        page.decide(forged)
        page.decide("text-written", field="goal", text="x", **{forged: 1})
        page.send({}, comm=forged)
        for kind, content in (
            (forged, {}),
            ("comm_open", {"comm_id": forged, "target_name": forged, "data": {}}),
            ("comm_close", {"comm_id": forged, "data": {}}),
            ("comm_info_request", {"target_name": forged}),
        ):
            page.socket.send(packed("shell", message(kind, content), V1))
        page.settle()
    asked = {**visitor._cookie_header(), "Origin": visitor.url, "Sec-WebSocket-Protocol": V1}
    path = f"/api/kernels/{visitor.kernels[0]}/channels?session_id={quote(forged)}"
    assert handshake(visitor.url, path, asked).status in (101, 400)
    log = server.log
    assert "nonce-4713" in log
    assert [line for line in log.splitlines() if line.startswith("2026-01-01")] == []
    assert [sign for sign in ("\x1b", "\x07", "\u202e") if sign in log] == []


def test_the_log_says_not_even_where_a_torn_request_came_from(server: RunningServer) -> None:
    """Not through a library either."""
    assert send_raw(server.url, b"nonsense\r\n\r\n").status == 400
    assert "from 127.0.0.1" not in server.log
