"""What the kernel of a page says before its page has asked anything: nothing."""

from __future__ import annotations

import socket

import pytest

from kompas_sim.serve.fork.line import Line
from kompas_sim.serve.fork.page_kernel import PageComm, PageKernel
from kompas_sim.serve.fork.wire import PREFIX, Kind, unpack
from tests.support.visitor import V1, message, packed

ASKED = packed("shell", message("kernel_info_request", {}), V1)


def test_a_widget_that_changes_while_its_visitor_comes_in_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that heard half of the changes would show half of them; one that asks is told all."""
    monkeypatch.setattr(PageComm, "kernel", None)
    page, stream = socket.socketpair()
    with page, stream:
        page.setblocking(False)
        kernel = PageKernel(Line(stream), {}, "")
        widget = PageComm(target_name="jupyter.widget", data={}, comm_id="a-widget")
        widget.send({"method": "update"})
        with pytest.raises(BlockingIOError):
            page.recv(1)
        page.sendall(PREFIX.pack(Kind.MESSAGE, len(ASKED)) + ASKED)
        page.shutdown(socket.SHUT_WR)
        kernel.run()
        widget.send({"method": "update"})
        widget.close(deleting=True)
        stream.close()
        assert heard(page)[-2:] == ["comm_msg", "comm_close"]


def heard(page: socket.socket) -> list[str]:
    """The kinds of all messages that came."""
    page.setblocking(True)
    told = b""
    while part := page.recv(1 << 16):
        told += part
    kinds = []
    while told:
        _, length = PREFIX.unpack(told[: PREFIX.size])
        kinds.append(unpack(told[PREFIX.size : PREFIX.size + length]).kind)
        told = told[PREFIX.size + length :]
    return kinds
