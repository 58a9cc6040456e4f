"""What comes to a page from its kernel: answers and widgets. What the operator should know goes to the log."""

from __future__ import annotations

from tests.security.window import Frame, Window, window
from tests.support.server import RunningServer
from tests.support.visitor import PATIENCE, Visitor, message, packed, unpacked

FOR_A_PAGE = {"status", "comm_open", "comm_msg", "comm_close", "comm_info_reply", "kernel_info_reply"}


def all_until_answered(page: Window) -> list[Frame]:
    """Every message until a question that is asked last has its reply."""
    question = message("kernel_info_request", {})
    page.socket.send(packed("shell", question, "v1"))
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
    """Neither by the kind of a message nor by the name of its session; nor can it drive the operator's terminal."""
    forged = "x\n2026-01-01 00:00:00 ERROR kompas.serve: nonce-4713 \x1b]0;x\x07"
    with window(visitor) as page:
        page.say(kind=forged)
        page.socket.send(packed("shell", message(forged, {}), "v1"))
        page.settle()
    visitor.ask(
        f"/api/kernels/{visitor.kernels[0]}/channels?session_id=x%0anonce-4713",
        headers={"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"},
    )
    log = server.log
    assert [line for line in log.splitlines() if line.startswith(("2026-01-01", "nonce-4713"))] == []
    assert "\x1b]0;x" not in log
