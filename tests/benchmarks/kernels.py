"""``python -m tests.benchmarks.kernels``: ordinary kernels and forked ones side by side, visit by visit.

Single visits take turns between two servers, so that what else the machine does hits both alike. Crowds come
one server after the other. A visitor without a browser does what a page does: it reads the page, opens the
websocket and asks the widget something; ``--browser`` adds Chromium.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

import psutil  # type: ignore[import-untyped]

from tests.support.server import RunningServer, running_server
from tests.support.visitor import KERNEL, V1, Visitor, message, packed, unpacked

KINDS = ("standard", "fork")
VISITS, CROWD, CROWDS = 7, 10, 3
STARTED, FIRST_CELL = b'data-kernel="', b'data-kompas-cell="1/'
CASE = "/casus/mees"
WARM_SECONDS = 6


@dataclass
class Visit:
    """Milliseconds from the request on."""

    kernel: float = 0
    first_cell: float = 0
    page: float = 0
    usable: float = 0


def open_page(visitor: Visitor) -> Visit:
    """One visit of somebody who has a code already."""
    visit, start = Visit(), time.perf_counter()

    def now() -> float:
        return 1000 * (time.perf_counter() - start)

    connection = HTTPConnection(visitor.host, timeout=120)
    connection.request("GET", CASE, headers=visitor._cookie_header())
    answer, text = connection.getresponse(), b""
    while chunk := answer.read1():
        text += chunk
        visit.kernel = visit.kernel or (now() if STARTED in text else 0)
        visit.first_cell = visit.first_cell or (now() if FIRST_CELL in text else 0)
    visit.page = now()
    visitor._keep(answer.headers)
    connection.close()
    visitor.kernels += KERNEL.findall(text.decode())
    ask_widget(visitor)
    visit.usable = now()
    return visit


def ask_widget(visitor: Visitor) -> None:
    """What the page does with its kernel until the widget has answered something."""
    with visitor.socket(visitor.kernels[-1], subprotocol=V1) as socket:
        socket.send(packed("shell", message("comm_info_request", {"target_name": "jupyter.widget"}), V1))
        while (answer := unpacked(socket.recv(timeout=120)))["header"]["msg_type"] != "comm_info_reply":
            pass
        data = {"method": "custom", "content": {"kind": "method", "key": "bench"}}
        for comm in answer["content"]["comms"]:
            socket.send(packed("shell", message("comm_msg", {"comm_id": comm, "data": data}), V1))
        while unpacked(socket.recv(timeout=120))["header"]["msg_type"] != "comm_msg":
            pass


def somebody(server: RunningServer) -> Visitor:
    """A visitor who has a code, so that the next request is the page itself."""
    visitor = Visitor(server.url)
    visitor.ask(CASE)
    return visitor


def memory(pids: Iterable[int], field: str) -> float:
    """MiB of these processes together; ``pss`` shares what is shared, ``uss`` is what each has alone."""
    return sum(getattr(psutil.Process(pid).memory_full_info(), field) for pid in pids) / 2**20


def singles(servers: dict[str, RunningServer]) -> None:
    """Visits in turn, one at a time."""
    seen: dict[str, list[Visit]] = {kind: [] for kind in servers}
    for number in range(VISITS + 1):
        for kind, server in servers.items():
            visitor = somebody(server)
            visit = open_page(visitor)
            visitor.leave()
            if number:
                seen[kind].append(visit)
    for kind, visits in seen.items():
        for part in ("kernel", "first_cell", "page", "usable"):
            say(kind, f"single visit, {part}", [getattr(visit, part) for visit in visits])


def crowds(kind: str, server: RunningServer) -> None:
    """Ten at the same instant: the last one counts; then what their kernels weigh."""
    lasts, middles = [], []
    for _ in range(CROWDS):
        visitors = [somebody(server) for _ in range(CROWD)]
        with ThreadPoolExecutor(CROWD) as pool:
            usable = [visit.usable for visit in pool.map(open_page, visitors)]
        lasts.append(max(usable))
        middles.append(median(usable))
        kernels, parent = server.kernels(), server.parent_of_kernels()
        family = [server.process.pid, *kernels, *([parent] if parent else [])]
        pss, uss, whole = memory(kernels, "pss"), memory(kernels, "uss"), memory(family, "pss")
        for visitor in visitors:
            visitor.leave()
        time.sleep(1)
    say(kind, f"{CROWD} at once, median usable", middles)
    say(kind, f"{CROWD} at once, last usable", lasts)
    print(f"{kind:<10}{len(kernels)} kernels: {pss / CROWD:.1f} MiB PSS, {uss / CROWD:.1f} MiB USS each")
    print(f"{kind:<10}server, parent and kernels together {whole:.0f} MiB PSS")


def browsers(servers: dict[str, RunningServer]) -> None:
    """In Chromium, somebody who was never here: until the step's title is in view."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only when asked for

    from tests.benchmarks.browser import _visit  # noqa: PLC0415
    from tests.browser.conftest import QUIET, chromium  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        for _ in range(2):
            for kind, server in servers.items():
                say(kind, "Chromium, title in view", [_visit(browser, server.url + CASE, "#k-step-title")])
        browser.close()


def say(kind: str, what: str, values: list[float]) -> None:
    """One line: smallest, median, largest and the load of the machine."""
    low, middle, high, load = min(values), median(values), max(values), os.getloadavg()[0]
    print(f"{kind:<10}{what:<28}{low:8.0f} {middle:8.0f} {high:8.0f} ms   load {load:.1f}", flush=True)


def main() -> None:
    """Measure everything once."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_servers:
        servers = {
            kind: open_servers.enter_context(running_server(Path(folder) / kind, kernel=kind))
            for kind in KINDS
        }
        time.sleep(WARM_SECONDS)
        parts: list[Callable[[], None]] = [lambda: singles(servers)]
        parts += [lambda kind=kind: crowds(kind, servers[kind]) for kind in KINDS]  # type: ignore[misc]
        if "--browser" in sys.argv:
            parts.append(lambda: browsers(servers))
        for part in parts:
            part()


if __name__ == "__main__":
    main()
