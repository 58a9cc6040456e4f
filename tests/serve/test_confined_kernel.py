"""What the kernel of a page cannot do whatever code runs in it, and who notices what it tries."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest
from websockets.exceptions import InvalidStatus

from kompas_sim.serve.fork import landlock
from tests.serve.obedient import Page
from tests.support.patience import eventually
from tests.support.server import RunningServer, is_alive

if sys.platform != "linux":
    pytest.skip("kernels are forked and confined on Linux only", allow_module_level=True)


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
