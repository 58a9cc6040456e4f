"""Starting and stopping: the address, the port, and what the operator reads."""

from __future__ import annotations

import signal
import socket
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from kompas_sim.serve.port import CannotListenError, open_port
from tests.serve.conftest import PROBE
from tests.support.server import ServerDidNotStartError, is_alive, running_server, start_server
from tests.support.starting import starting_server
from tests.support.visitor import Visitor


def test_the_address_is_said_in_two_languages(tmp_path: Path) -> None:
    """So that nobody has to guess what to do next."""
    with running_server(tmp_path, notebook=PROBE) as server:
        Visitor(server.url).ask("/gezond")
        assert f"Kompas staat klaar. Open dit adres in je browser: {server.url}/" in server.log
        assert f"Kompas is ready. Open this address in your browser: {server.url}/" in server.log


def test_ctrl_c_stops_quietly(tmp_path: Path) -> None:
    """No traceback, and a good exit code."""
    server = start_server(tmp_path, notebook=PROBE)
    Visitor(server.url).open_case()
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(20) == 0
    assert "Kompas is gestopt." in server.log
    assert "Traceback" not in server.log
    assert "not trusted" not in server.log


@pytest.mark.skipif(sys.platform != "linux", reason="a notebook is executed ahead where kernels are forked")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_that_is_still_starting_can_be_stopped(number: signal.Signals, tmp_path: Path) -> None:
    """Though its notebook never ends: nobody has to wait for it, and it leaves nothing behind."""
    with starting_server(tmp_path) as server:
        parent = server.parent_of_kernels()
        assert parent is not None
        server.process.send_signal(number)
        assert server.process.wait(20) == 0
        assert not is_alive(parent)
        assert "Kompas is gestopt." in server.log
        assert "Traceback" not in server.log


@pytest.mark.parametrize("kernel", ["fork", "standard"])
def test_pages_that_are_just_connecting_keep_no_server_from_stopping(kernel: str, tmp_path: Path) -> None:
    """As after a hiccup of the machine: all pages come back at once, and the operator is stopping it."""
    server = start_server(tmp_path, notebook=PROBE, kernel=kernel)
    visitor = Visitor(server.url)
    page = visitor.open_case().kernel
    connected = Barrier(3)

    def stay() -> None:
        with visitor.socket(page) as line:
            connected.wait(20)
            list(line)  # until the server hangs up

    with visitor.socket(page), ThreadPoolExecutor() as pages:
        server.process.send_signal(signal.SIGSTOP)
        for _ in range(2):
            pages.submit(stay)
        time.sleep(0.5)  # until their requests wait at the door
        server.process.send_signal(signal.SIGCONT)
        connected.wait(20)
        assert server.stop() == 0


def test_a_taken_port_gives_the_next_free_one(tmp_path: Path) -> None:
    """And a sentence about it."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        sockets, chosen = open_port("127.0.0.1", port)
        for each in sockets:
            each.close()
        assert port < chosen < port + 20
        with running_server(tmp_path, notebook=PROBE, port=port) as server:
            assert f"Poort {port} is bezet" in server.log
            assert Visitor(server.url).ask("/gezond").status == 200


def test_behind_a_proxy_a_taken_port_is_no_reason_to_take_another(tmp_path: Path) -> None:
    """The proxy would go on sending people to the old one."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServerDidNotStartError, match=f"Poort {port} is bezet"):
            start_server(tmp_path, notebook=PROBE, port=port, behind_proxy=True)


def test_when_every_port_is_taken_it_says_so() -> None:
    """In words, not in a traceback."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotListenError, match="--port"):
            open_port("127.0.0.1", port, tries=1)


def test_an_address_of_another_machine_cannot_be_listened_on() -> None:
    """The reserved documentation network is nobody's."""
    with pytest.raises(CannotListenError, match="--host"):
        open_port("192.0.2.1", 8866)
