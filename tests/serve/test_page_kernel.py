"""The kernel of a page: a copy of one execution, who it is for, and what it cannot do whatever code runs in it.

The notebook of these tests runs every text that it is sent, which the app never does: so what stops an attack here
is the machine and not good manners.
"""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from kompas_sim.serve.fork import landlock
from tests.support.notebooks import notebook
from tests.support.patience import eventually
from tests.support.server import RunningServer, is_alive, running_server
from tests.support.visitor import V1, Visitor, message, packed, unpacked

if sys.platform != "linux":
    pytest.skip("kernels are forked and confined on Linux only", allow_module_level=True)

OBEDIENT = """
import anywidget, os, random, traitlets
from kompas_sim.arrival import when_here

class Obedient(anywidget.AnyWidget):
    _esm = ''
    told = traitlets.Dict().tag(sync=True)

widget = Obedient()
before = random.random()
when_here(lambda: setattr(widget, 'told', {'code': os.environ['KOMPAS_CODE'], 'case': os.environ['KOMPAS_CASE']}))

def obey(widget, content, buffers):
    known = {'before': before, 'environment': sorted(os.environ)}
    try:
        exec(content['code'], known)
    except BaseException as error:
        known['answer'] = type(error).__name__
    widget.send({'answer': known.get('answer')})

widget.on_msg(obey)
widget
"""
STATES = re.compile(r'data-state="([^"]+)" data-have="([^"]+)"')


@pytest.fixture(scope="module")
def obedient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose page does what it is told."""
    folder = tmp_path_factory.mktemp("obedient")
    secrets = {"GEHEIM_VAN_DE_SERVER": "nonce-0815", "PGPASSWORD": "nonce-0816"}
    with running_server(
        folder / "server", environment=secrets, notebook=notebook(folder, OBEDIENT), kernel="fork"
    ) as server:
        (folder / "server" / "sleutel.pem").write_text("nonce-0817")
        yield server


class Page:
    """A visitor with one open page and its websocket."""

    def __init__(self, server: RunningServer, case: str = "mees") -> None:
        """Open the page."""
        self.visitor = Visitor(server.url)
        before = set(server.kernels())
        self.html = self.visitor.open_case(case)
        (self.pid,) = set(server.kernels()) - before
        self._open = ExitStack()
        self.socket: ClientConnection = self._open.enter_context(self.visitor.socket(self.html.kernel))

    def states(self, have: str | None = None) -> dict[str, Any]:
        """What the kernel says of its widgets."""
        comm = uuid.uuid4().hex
        opening = message("comm_open", {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}})
        opening["metadata"] = {"version": "1.0.0"}
        asked = {"method": "request_states", **({"have": have} if have else {})}
        self.socket.send(packed("shell", opening, V1))
        self.socket.send(packed("shell", message("comm_msg", {"comm_id": comm, "data": asked}), V1))
        while (told := self._wait_for("comm_msg")["content"]["data"])["method"] != "update_states":
            pass
        return dict(told["states"])

    def widget(self) -> str:
        """The id of the obedient widget."""
        return next(name for name, one in self.states().items() if "told" in one["state"])

    def order(self, code: str, patience: float = 30) -> Any:
        """What ``answer`` is after this code, or the name of the error."""
        self.command(code)
        return self._wait_for("comm_msg", patience)["content"]["data"]["content"]["answer"]

    def command(self, code: str) -> None:
        """Have this code run; do not wait."""
        data = {"method": "custom", "content": {"code": code}}
        self.socket.send(packed("shell", message("comm_msg", {"comm_id": self.widget(), "data": data}), V1))

    def _wait_for(self, kind: str, patience: float = 30) -> dict[str, Any]:
        while True:
            answer = unpacked(self.socket.recv(timeout=patience))
            if answer["header"]["msg_type"] == kind:
                return answer

    def close(self) -> None:
        """Leave."""
        self._open.close()
        self.visitor.leave()


@pytest.fixture
def page(obedient: RunningServer) -> Iterator[Page]:
    """An open page."""
    opened = Page(obedient)
    yield opened
    opened.close()


@pytest.fixture
def neighbour(obedient: RunningServer) -> Iterator[Page]:
    """Somebody else's page, who must not notice anything."""
    opened = Page(obedient, "jip")
    yield opened
    opened.close()


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
    eventually(lambda: page.pid not in obedient.kernels())


def test_a_page_that_says_goodbye_and_stays_is_not_waited_for(obedient: RunningServer) -> None:
    """The kernel goes all the same: nobody can keep one that nobody counts."""
    page = Page(obedient)
    began = time.monotonic()
    assert page.visitor.goodbye(page.html.kernel).status == 204
    assert time.monotonic() - began < 20  # two seconds, and a busy machine
    eventually(lambda: page.pid not in obedient.kernels())
    page.close()


def test_what_is_on_its_way_when_the_server_stops_is_still_done(tmp_path: Path) -> None:
    """One thing that the kernel works on, and one behind it."""
    with running_server(tmp_path / "server", notebook=notebook(tmp_path, OBEDIENT), kernel="fork") as server:
        page, kept = Page(server), [server.data / name for name in ("first", "second")]
        for path in kept:
            page.command(f"import time; time.sleep(0.5); open({str(path)!r}, 'w').close()")
        assert server.stop() == 0
    assert [path for path in kept if not path.exists()] == []


def test_the_process_that_kernels_are_copied_from_holds_nothing_that_a_copy_must_not_have(
    page: Page, obedient: RunningServer
) -> None:
    """One thread, no event loop, no port, no database; and the copy collects no garbage of before."""
    parent = obedient.parent_of_kernels()
    assert parent is not None
    assert len(list(Path(f"/proc/{parent}/task").iterdir())) == 1
    opened = [str(each.readlink()) for each in Path(f"/proc/{parent}/fd").iterdir()]
    sockets = [each for each in opened if each.startswith("socket:")]
    assert len(sockets) == 1, "the connection to the server alone"
    assert psutil.Process(parent).net_connections() == []
    assert not [each for each in opened if "eventpoll" in each or "kompas.db" in each]
    assert page.order("import gc; answer = gc.get_freeze_count() > 10_000")


def test_no_secret_of_the_server_is_in_a_kernel(page: Page) -> None:
    """Not in its environment, nor in what the machine shows of its beginning."""
    environment = page.order("answer = environment")
    assert "KOMPAS_CODE" in environment
    assert "GEHEIM_VAN_DE_SERVER" not in environment
    start = Path(f"/proc/{page.pid}/environ").read_text()  # what it could be asked from outside
    assert "nonce-081" not in start
    assert "KOMPAS_DATABASE_URL" not in start


CANNOT = {
    "read the passwords of the machine": "answer = open('/etc/shadow').read()",
    "read a key beside the data": "answer = open(os.path.join(os.getcwd(), 'server', 'sleutel.pem')).read()",
    "look around": "answer = os.listdir('/')",
    "look into homes": "answer = os.listdir(os.path.expanduser('~root'))",
    "write into the program": "import kompas_sim; answer = open(kompas_sim.__file__, 'a').write('x')",
    "start a process": "answer = os.fork()",
    "start a process by its other number": "import ctypes; c = ctypes.CDLL(None, use_errno=True); "
    "answer = c.syscall(0x40000039); raise OSError(ctypes.get_errno(), '')",
    "look at the process it came from": "answer = open(f'/proc/{os.getppid()}/environ').read()",
    "start a program": "import subprocess; answer = subprocess.run(['/bin/true']).returncode",
    "become a program": "os.execv('/bin/true', ['true'])",
    "call another machine": "import socket; answer = socket.create_connection(('127.0.0.1', PORT), 2).fileno()",
    "send a letter to another machine": "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); "
    "answer = s.sendto(b'x', ('127.0.0.1', 9))",
    "get around the filter": "import ctypes; c = ctypes.CDLL(None, use_errno=True); "
    "answer = c.syscall(425, 1, None); raise OSError(ctypes.get_errno(), '')",
    "open a port": "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); answer = 'open'",
    "end the server": "answer = os.kill(os.getppid(), 15)",
}


NEEDED = {
    "read the passwords of the machine": 1,
    "read a key beside the data": 1,
    "look around": 1,
    "look into homes": 1,
    "write into the program": 1,
    "look at the process it came from": 1,
    "end the server": 6,
}
"""The version of Landlock that refuses this; all else is refused by the filter of system calls."""


@pytest.mark.parametrize("what", CANNOT)
def test_a_kernel_cannot(what: str, page: Page, obedient: RunningServer) -> None:
    """Refused by the machine; the kernel goes on, and can do what it should."""
    needed, there = NEEDED.get(what, 0), landlock.version()
    if there < needed:
        pytest.skip(f"Landlock {needed} is needed, this machine has {there}")
    port = obedient.url.rsplit(":", 1)[1]
    assert page.order("import os\n" + CANNOT[what].replace("PORT", port)) == "PermissionError"
    assert page.order("answer = 1 + 1") == 2


def test_a_kernel_has_little_memory_few_files_and_an_end_to_its_processor_time(page: Page) -> None:
    """Two GiB are refused, and so is the three hundredth file."""
    assert page.order("answer = len(bytearray(2 << 30))") == "MemoryError"
    assert page.order("kept = [open('/dev/null') for _ in range(300)]") == "OSError"
    assert page.order("import resource\nanswer = resource.getrlimit(resource.RLIMIT_CPU)[0]") == 1800
    assert page.order("answer = 'still here'") == "still here"


@pytest.mark.parametrize(
    "trouble",
    {
        "an endless loop": "while True: pass",
        "a fork bomb": "import os\nwhile True:\n  try: os.fork()\n  except OSError: pass",
        "a thread bomb": "import threading, time\nfor _ in range(5000): threading.Thread(target=time.sleep, "
        "args=(60,)).start()",
        "all memory": "kept = []\nwhile True: kept.append(bytearray(1 << 20))",
        "a crash": "import ctypes\nctypes.string_at(0)",
        "an end": "import os\nos._exit(7)",
    }.items(),
    ids=lambda pair: pair[0],
)
def test_trouble_in_one_kernel_is_not_noticed_in_another(
    trouble: tuple[str, str], page: Page, neighbour: Page, obedient: RunningServer
) -> None:
    """The neighbour is answered meanwhile, and a newcomer is let in."""
    page.command(trouble[1])
    assert neighbour.order("answer = 'rust'") == "rust"
    newcomer = Page(obedient)
    assert newcomer.order("answer = 'welkom'") == "welkom"
    newcomer.close()
    assert psutil.Process(obedient.process.pid).memory_info().rss < 1 << 29
    page.visitor.leave()
    assert eventually(lambda: not is_alive(page.pid))


def test_a_kernel_that_crashed_is_gone_for_its_page_too(page: Page) -> None:
    """The page hears it from the websocket and from the heartbeat."""
    page.command("import os\nos._exit(7)")
    assert eventually(lambda: page.visitor.ask(f"/hartslag/{page.html.kernel}").status == 404)
    with pytest.raises(InvalidStatus):
        page.visitor.socket(page.html.kernel)


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
    assert eventually(lambda: obedient.parent_of_kernels() not in (None, parent))
    later = Page(obedient)
    assert later.order("answer = 'ook'") == "ook"
    assert STATES.findall(later.html.text) == STATES.findall(page.html.text)
    later.close()
