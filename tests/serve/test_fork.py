"""Kernels by fork: the same page, nothing shared that should not be, and nobody left behind."""

from __future__ import annotations

import html
import json
import logging
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil
import pytest

from kompas_sim.serve.fork.running import possible
from kompas_sim.serve.settings import ServeSettings
from tests.support.notebooks import notebook
from tests.support.patience import eventually
from tests.support.server import RunningServer, children, is_alive, running_server
from tests.support.starting import starting_server
from tests.support.visitor import V1, Visitor, message, packed, wait_for

if sys.platform != "linux":
    pytest.skip("kernels are forked on Linux only, and /proc is read", allow_module_level=True)

PAGE = "from kompas_sim.app import open_training\nopen_training()"
FACTS = """
import json, os, random, resource, secrets, uuid
from pathlib import Path
import numpy
try:
    large = len(bytearray(2 << 30))
except MemoryError:
    large = 0
facts = {
    "drawn": [random.random(), float(numpy.random.random()), secrets.token_hex(), str(uuid.uuid4())],
    "code": os.environ["KOMPAS_CODE"], "case": os.environ["KOMPAS_CASE"], "folder": os.getcwd(),
    "environment": sorted(os.environ), "start": Path("/proc/self/environ").read_text(),
    "leads": os.getsid(0) == os.getpgid(0) == os.getpid(),
    "files": resource.getrlimit(resource.RLIMIT_NOFILE)[0], "large": large,
}
class Told:
    def __repr__(self):
        return json.dumps(facts)
Told()
"""
OUTPUT = re.compile(r"<pre>(\{.*?\})\s*</pre>", re.DOTALL)
SECRET = {"GEHEIM_VAN_DE_SERVER": "nonce-0815", "PGPASSWORD": "nonce-0816"}


@pytest.fixture(scope="module")
def forking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server that forks; its page is the case, and what its kernel knows."""
    folder = tmp_path_factory.mktemp("fork")
    book = notebook(folder, PAGE, FACTS)
    with running_server(folder / "server", environment=SECRET, notebook=book, kernel="fork-each") as server:
        yield server


def facts_of(page: str) -> dict[str, Any]:
    """What the kernel of this page told about itself."""
    (shown,) = OUTPUT.findall(page)
    return dict(json.loads(html.unescape(shown)))


def decide(visitor: Visitor, kernel: str, decision: dict[str, Any]) -> dict[str, Any]:
    """Make a decision as the page does; gives the state that the widget sends back."""
    comms = message("comm_info_request", {"target_name": "jupyter.widget"})
    data = {"method": "custom", "content": {"kind": "decide", "decision": decision}}
    with visitor.socket(kernel, subprotocol=V1) as socket:
        socket.send(packed("shell", comms, V1))
        for comm in wait_for(socket, "comm_info_reply")["content"]["comms"]:
            socket.send(packed("shell", message("comm_msg", {"comm_id": comm, "data": data}), V1))
        return dict(wait_for(socket, "comm_msg")["content"]["data"]["state"])


def kept(server: RunningServer) -> int:
    """How many decisions the store holds."""
    with closing(sqlite3.connect(server.data / "kompas.db")) as database:
        return int(database.execute("select count(*) from entries").fetchone()[0])


def test_a_forked_kernel_shows_the_case_and_keeps_a_decision(forking: RunningServer) -> None:
    """It is a child of the server, under a name of its own."""
    visitor, before = Visitor(forking.url), forking.kernels()
    page = visitor.open_case()
    (process,) = set(forking.kernels()) - set(before)
    assert psutil.Process(process).ppid() == forking.process.pid
    assert psutil.Process(process).name() == "kompas-kernel"
    earlier = kept(forking)
    state = decide(
        visitor, page.kernel, {"kind": "text-written", "field": "goal", "text": "Afspreken wie belt."}
    )
    assert "screen" in state or "frame" in state
    assert kept(forking) == earlier + 1
    visitor.leave()
    assert eventually(lambda: not is_alive(process))


def test_two_visitors_share_nothing_that_should_differ(forking: RunningServer) -> None:
    """Chance and code are each visitor's own; secrets of the server are nobody's."""
    one, two = Visitor(forking.url), Visitor(forking.url)
    first, second = facts_of(one.open_case("mees").text), facts_of(two.open_case("jip").text)
    assert not set(map(str, first["drawn"])) & set(map(str, second["drawn"]))
    assert (first["case"], second["case"]) == ("mees", "jip")
    assert (first["code"], second["code"]) == (one.cookies["kompas-code"], two.cookies["kompas-code"])
    for facts in (first, second):
        assert facts["leads"] and facts["files"] == 256
        assert facts["large"] == 0, "two GiB in one kernel"
        assert "GEHEIM_VAN_DE_SERVER" not in facts["environment"]
        for hidden in ("nonce-081", "KOMPAS_DATABASE_URL", "KOMPAS_CODE"):
            assert hidden not in facts["start"]  # what /proc shows of the parent's beginning
    one.leave()
    two.leave()


def test_when_the_parent_is_killed_visitors_do_not_notice(forking: RunningServer) -> None:
    """Who is there goes on, who comes next is served by a fork of a new parent."""
    there, next_one = Visitor(forking.url), Visitor(forking.url)
    kernel = there.open_case().kernel
    parent = forking.parent_of_kernels()
    assert parent is not None
    os.kill(parent, signal.SIGKILL)
    before = forking.kernels()
    assert next_one.open_case().status == 200
    (process,) = set(forking.kernels()) - set(before) - {forking.parent_of_kernels()}
    assert psutil.Process(process).name() == "kompas-kernel"
    assert forking.parent_of_kernels() not in (None, parent)
    decide(there, kernel, {"kind": "text-written", "field": "goal", "text": "Afspreken wie er komt."})
    there.leave()
    next_one.leave()


LIFE = """
import asyncio, json, os, signal, sys
from pathlib import Path
from jupyter_client.manager import AsyncKernelManager
from kompas_sim.serve.fork.client import ForkParent
from kompas_sim.serve.fork.provisioner import ForkedPython, ForkProvisioner
from kompas_sim.serve.fork.running import parent_environment
from kompas_sim.serve.settings import ServeSettings

def in_group(leader):
    found = []
    for path in Path("/proc").iterdir():
        try:
            state, _, group = (path / "stat").read_text().split(")")[-1].split()[:3]
        except OSError:  # no process, or it ended just now
            continue
        if int(group) == leader and state != "Z" and int(path.name) != leader:
            found.append(path.name)
    return found

async def kernel():
    manager = AsyncKernelManager(kernel_spec_manager=ForkedPython(), kernel_name="python3")
    await manager.start_kernel(env=dict(os.environ))
    return manager

async def main():
    seen = {}
    good = parent_environment(ServeSettings())
    parent = ForkParent(good)
    ForkProvisioner.forks_from = parent
    manager = await kernel()
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=20)
    info = await manager.provisioner.get_provisioner_info()
    seen["leads"] = info["pid"] == info["pgid"] == os.getpgid(info["pid"])
    asked = client.execute("import subprocess; subprocess.Popen(['sleep', '60']); print(flush=True)\\nwhile True: pass")
    while (await client.get_iopub_msg(timeout=20))["msg_type"] != "stream":
        pass
    await manager.interrupt_kernel()
    seen["interrupted"] = (await client.get_shell_msg(timeout=20))["content"].get("ename")
    seen["alive"] = await manager.is_alive()
    client.stop_channels()
    provisioner = manager.provisioner
    await provisioner.kill()
    seen["killed"] = await provisioner.wait()
    seen["has_process"] = provisioner.has_process
    seen["group"] = in_group(info["pid"])
    await manager.cleanup_resources()
    manager = await kernel()
    provisioner = manager.provisioner
    await provisioner.terminate()
    seen["terminated"] = await provisioner.wait()
    parent.close()
    ForkProvisioner.forks_from = ForkParent({"PYTHONHOME": "/nowhere"})
    manager = await kernel()
    seen["instead"] = type(manager.provisioner.process).__name__
    await manager.shutdown_kernel(now=True)
    print(json.dumps(seen))

asyncio.run(main())
"""


def test_a_forked_kernel_can_be_interrupted_stopped_and_replaced_by_an_ordinary_one(tmp_path: Path) -> None:
    """What Jupyter does to a kernel works; where no parent comes up an ordinary kernel does the work."""
    done = subprocess.run(
        [sys.executable, "-c", LIFE],
        check=False,
        capture_output=True,
        text=True,
        timeout=90,
        cwd=tmp_path,
    )
    assert done.stdout, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "leads": True,
        "interrupted": "KeyboardInterrupt",
        "alive": True,
        "killed": -signal.SIGKILL,
        "has_process": False,
        "group": [],
        "terminated": -signal.SIGTERM,
        "instead": "Popen",
    }
    assert "no kernel could be forked, an ordinary one is started" in done.stderr


TWO_THREADS = """
import asyncio, sys
from pathlib import Path
from kompas_sim.arrival import LATER, VISITOR
from kompas_sim.serve.fork.client import CannotForkError, ForkParent
from kompas_sim.serve.fork.running import parent_environment
from kompas_sim.serve.settings import ServeSettings

async def main():
    parent = ForkParent({**parent_environment(ServeSettings()), VISITOR: LATER}, Path(sys.argv[1]))
    try:
        print(len(await parent.executed()))
    except CannotForkError as error:
        print(error)
    parent.close()

asyncio.run(main())
"""


def test_a_parent_with_a_second_thread_is_refused(tmp_path: Path) -> None:
    """Its copies could wait for ever for a lock that the other thread had closed."""
    cell = "import threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()"
    done = subprocess.run(
        [sys.executable, "-c", TWO_THREADS, str(notebook(tmp_path, cell))],
        check=True,
        capture_output=True,
        text=True,
        timeout=90,
        cwd=tmp_path,
    )
    assert done.stdout == "the parent of the kernels has 2 threads\n"


def test_where_nothing_can_be_forked_kernels_are_kept_ready(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And the operator reads it in one line."""
    settings = ServeSettings(kernel="fork")
    assert possible(settings).kernel == "fork"
    monkeypatch.setattr(sys, "platform", "win32")
    with caplog.at_level(logging.WARNING):
        assert possible(settings).kernel == "preheated"
    assert [record.getMessage() for record in caplog.records] == [
        "kernels cannot be forked on this system: a few are kept ready instead (--kernel preheated)"
    ]


def test_a_server_killed_before_it_was_ready_leaves_no_process(tmp_path: Path) -> None:
    """Its parent of kernels may be in a cell that never ends, and then listens to nobody."""
    with starting_server(tmp_path) as server:
        parent = server.parent_of_kernels()
        assert parent is not None
        server.kill()
        assert eventually(lambda: not is_alive(parent))


def test_a_killed_server_leaves_no_process(forking: RunningServer) -> None:
    """Neither the parent nor a kernel. The last test of this server."""
    for _ in range(2):
        Visitor(forking.url).open_case()
    family = children(forking.process.pid)
    assert len(family) == 3
    forking.kill()
    assert eventually(lambda: not any(is_alive(each) for each in family))
