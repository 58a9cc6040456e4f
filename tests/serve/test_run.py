"""Starting and stopping: the address, the port, and what the operator reads."""

from __future__ import annotations

import signal
import socket
from contextlib import closing
from pathlib import Path

import pytest

from kompas_sim.serve.port import CannotListenError, open_port
from tests.serve.conftest import PROBE
from tests.support.server import running_server, start_server
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
