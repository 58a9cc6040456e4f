"""The kernel of a page: a copy of one execution that knows who it is for, comes back and goes."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import time
import uuid
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest
from websockets.exceptions import ConnectionClosed

from tests.serve.obedient import OBEDIENT, Page
from tests.support.notebooks import notebook
from tests.support.patience import eventually
from tests.support.server import RunningServer, running_server
from tests.support.visitor import V1, message, packed

if sys.platform != "linux":
    pytest.skip("kernels are forked and confined on Linux only", allow_module_level=True)

STATES = re.compile(r'data-state="([^"]+)" data-have="([^"]+)"')


def test_every_visitor_gets_a_copy_that_knows_who_it_is_for(page: Page, neighbour: Page) -> None:
    """The notebook ran once; case and code come with the visitor, chance is each one's own."""
    mine, theirs = page.states()[page.widget()]["state"], neighbour.states()[neighbour.widget()]["state"]
    assert (mine["told"]["case"], theirs["told"]["case"]) == ("mees", "jip")
    assert mine["told"]["code"] == page.visitor.cookies["kompas-code"]
    assert theirs["told"]["code"] == neighbour.visitor.cookies["kompas-code"]
    assert page.order("answer = before") == neighbour.order("answer = before")
    draw = "import random, numpy, secrets\nanswer = [random.random(), numpy.random.random(), secrets.token_hex()]"
    assert not set(page.order(draw)) & set(neighbour.order(draw))


def test_a_page_that_has_the_file_of_states_is_told_only_what_differs(
    page: Page, obedient: RunningServer
) -> None:
    """And the file is kept for good under a name of its own."""
    found = STATES.search(page.html.text)
    assert found
    path, have = found.groups()
    file = page.visitor.ask(path)
    assert "immutable" in file.headers["Cache-Control"]
    kept = json.loads(file.text)["state"][page.widget()]["state"]
    told = page.states(have)[page.widget()]["state"]
    assert kept["told"] == {}
    assert set(told) == {"told"}
    assert {**kept, **told} == page.states()[page.widget()]["state"]
    assert page.visitor.ask("/staat/0123456789abcdef.json").status == 404


SLOWLY = "import os, time; time.sleep(0.4); open(os.path.join(os.environ['TMPDIR'], NAME), 'w').close()"


def test_what_a_page_says_with_its_last_breath_is_still_done(obedient: RunningServer) -> None:
    """Its goodbye comes by another connection, and often first."""
    page = Page(obedient)
    scratch, name = Path(page.order("import os; answer = os.environ['TMPDIR']")), uuid.uuid4().hex
    page.command(SLOWLY.replace("NAME", repr(name)))
    page.close()
    assert (scratch / name).exists()
    assert eventually(lambda: page.pid not in obedient.kernels())


def test_a_page_that_says_goodbye_and_stays_is_not_waited_for(obedient: RunningServer) -> None:
    """The kernel goes all the same: nobody can keep one that nobody counts."""
    page = Page(obedient)
    assert page.visitor.goodbye(page.html.kernel).status == 204
    assert eventually(lambda: page.pid not in obedient.kernels())
    page.close()


def test_what_is_on_its_way_when_the_server_stops_is_still_done(tmp_path: Path) -> None:
    """One thing that the kernel works on, and one behind it."""
    with running_server(tmp_path / "server", notebook=notebook(tmp_path, OBEDIENT), kernel="fork") as server:
        page, kept = Page(server), [server.data / name for name in ("first", "second")]
        for path in kept:
            page.command(f"import time; time.sleep(0.5); open({str(path)!r}, 'w').close()")
        assert server.stop() == 0
    assert [path for path in kept if not path.exists()] == []


def test_a_page_that_was_left_leaves_nothing_behind(page: Page, obedient: RunningServer) -> None:
    """Not even an entry in the table of processes."""
    page.visitor.leave()
    assert eventually(lambda: not psutil.pid_exists(page.pid))


def test_a_page_that_comes_back_finds_its_kernel_as_it_was(page: Page) -> None:
    """A connection that broke off is no reason to begin anew; old ones that pile up are closed."""
    page.order("import builtins\nbuiltins.kept = 'x'")
    first = page.socket
    with ExitStack() as connections:
        for _ in range(3):
            page.socket = connections.enter_context(page.visitor.socket(page.html.kernel))
            assert page.order("answer = kept") == "x"
        with pytest.raises(ConnectionClosed, match="replaced"):
            while True:
                first.recv(timeout=10)


def test_a_page_that_sends_far_too_much_is_disconnected(page: Page, neighbour: Page) -> None:
    """Ten thousand messages at once are no person; the neighbour does not notice."""
    frame = packed("shell", message("comm_info_request", {}), V1)
    started = time.monotonic()
    with pytest.raises(Exception, match=r"1008|too much"):
        for _ in range(10_000):
            page.socket.send(frame)
        while time.monotonic() - started < 30:
            page.socket.recv(timeout=10)
    assert neighbour.order("answer = 'rust'") == "rust"


def test_when_the_parent_is_killed_pages_go_on_and_the_next_visitor_is_let_in(
    page: Page, obedient: RunningServer
) -> None:
    """The new parent executes the notebook again; pages of before and after are alike."""
    parent = obedient.parent_of_kernels()
    assert parent is not None
    os.kill(parent, signal.SIGKILL)
    assert page.order("answer = 'hier'") == "hier"
    later = Page(obedient)
    assert obedient.parent_of_kernels() not in (None, parent)
    assert later.order("answer = 'ook'") == "ook"
    assert STATES.findall(later.html.text) == STATES.findall(page.html.text)
    later.close()
