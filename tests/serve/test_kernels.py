"""Kernels: whose they are, what they know, and that none is left behind."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import psutil
import pytest
from websockets.exceptions import ConnectionClosed

from kompas_sim.serve.case_page import MOST_EACH
from kompas_sim.serve.fork.page_process import Word
from kompas_sim.serve.settings import ServeSettings
from tests.serve.conftest import PROBE
from tests.support.notebooks import notebook
from tests.support.patience import eventually
from tests.support.server import RunningServer, is_alive, running_server, start_server
from tests.support.visitor import PATIENCE, Answer, Visitor


def test_a_closed_page_takes_its_kernel_along(visitor: Visitor) -> None:
    """What the page's script says when it goes."""
    kernel = visitor.open_case().kernel
    assert visitor.goodbye(kernel).status == 204
    assert visitor.ask(f"/hartslag/{kernel}").status == 404


def test_looking_at_a_case_without_opening_it_starts_no_kernel(server: RunningServer) -> None:
    """HEAD, an unknown case, a wrong code, the pages around it, somebody who does not come back."""
    before = server.kernels()
    visitor = Visitor(server.url)
    for path in ("/", "/werkwijze", "/gezond", "/hervat", "/over", "/casus/x", "/casus/mees?code=een"):
        visitor.ask(path)
    assert visitor.ask("/casus/mees", "HEAD").status == 200
    assert visitor.ask("/oefening/wie-zit-aan-tafel", "HEAD").status == 200
    assert visitor.ask("/casus/mees").status == 302
    assert set(server.kernels()) <= set(before)  # one of somebody who just left may go meanwhile


def test_a_kernel_knows_the_visit_and_none_of_the_servers_secrets(tmp_path: Path) -> None:
    """A notebook that shows its whole environment."""
    show = "HTML('<pre>' + repr(dict(os.environ)) + '</pre>')"
    book = notebook(tmp_path, f"import os\nfrom IPython.display import HTML\n{show}")
    secrets = {"GEHEIM_VAN_DE_SERVER": "nonce-0815", "AWS_SECRET_ACCESS_KEY": "nonce-0816"}
    with running_server(
        tmp_path / "server", environment=secrets, notebook=book, kernel="fork-each"
    ) as server:
        visitor = Visitor(server.url)
        page = visitor.get("/oefening/wie-zit-aan-tafel?casus=jip&lang=en").text
    for known in ("KOMPAS_CASE", "KOMPAS_EXERCISE", "KOMPAS_CODE", "KOMPAS_LANG", "KOMPAS_DATABASE_URL"):
        assert known in page
    assert "wie-zit-aan-tafel" in page
    assert visitor.cookies["kompas-code"] in page
    assert "nonce-081" not in page
    for stale in ("VOILA_REQUEST_URL", "QUERY_STRING", "HTTP_"):
        assert stale not in page


def test_three_visitors_in_a_row_each_get_their_own_code(tmp_path: Path) -> None:
    """Nobody gets the address or the code of the one before."""
    book = notebook(tmp_path, "import os\nfrom IPython.display import HTML\nHTML(os.environ['KOMPAS_CODE'])")
    with running_server(tmp_path / "server", notebook=book, kernel="fork-each") as server:
        for _ in range(3):
            visitor = Visitor(server.url)
            assert visitor.cookies.get("kompas-code") is None
            page = visitor.open_case()
            assert visitor.cookies["kompas-code"] in page.text
            visitor.leave()


def test_a_dead_kernel_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    """The page hears that it is gone; a new kernel would know nothing and the page would not notice."""
    with running_server(tmp_path, notebook=PROBE) as server:
        visitor = Visitor(server.url)
        kernel = visitor.open_case().kernel
        (process,) = server.kernels()
        psutil.Process(process).kill()
        assert eventually(lambda: visitor.ask(f"/hartslag/{kernel}").status == 404)
        assert server.kernels() == []
        assert visitor.open_case().status == 200


def test_an_idle_kernel_is_stopped_and_somebody_who_is_there_is_not(tmp_path: Path) -> None:
    """Six seconds may pass; one visitor says twice that they are there."""
    with running_server(tmp_path, notebook=PROBE, idle_minutes=0.1) as server:
        away, there = Visitor(server.url), Visitor(server.url)
        idle, used = away.open_case().kernel, there.open_case().kernel

        def stay() -> bool:
            there.ask(f"/hartslag/{used}", "POST", {"X-XSRFToken": there.cookies["_xsrf"]})
            return away.ask(f"/hartslag/{idle}").status == 404

        assert eventually(stay)
        assert there.ask(f"/hartslag/{used}").status == 200


def test_who_opens_page_after_page_has_the_oldest_stopped(server: RunningServer) -> None:
    """One browser cannot take all places; somebody else's page stays."""
    greedy, other = Visitor(server.url), Visitor(server.url)
    theirs = other.open_case().kernel
    first, second = greedy.open_case().kernel, greedy.open_case().kernel
    for _ in range(MOST_EACH - 1):
        assert greedy.open_case().status == 200
    assert greedy.ask(f"/hartslag/{first}").status == 404
    assert greedy.ask(f"/hartslag/{second}").status == 200
    assert other.ask(f"/hartslag/{theirs}").status == 200
    greedy.leave()
    other.leave()


def test_when_it_is_full_the_next_visitor_reads_so(tmp_path: Path) -> None:
    """And may come in when somebody has left."""
    with running_server(tmp_path, notebook=PROBE, max_kernels=1) as server:
        first, second = Visitor(server.url), Visitor(server.url)
        assert first.open_case().status == 200
        full = second.open_case()
        assert (full.status, full.headers["Retry-After"], full.headers["Refresh"]) == (503, "20", "20")
        assert "Het is druk" in full.text
        first.leave()
        assert eventually(lambda: second.open_case().status == 200)


def at_once(visitors: Sequence[Visitor]) -> list[Answer]:
    """All of them open the case in the same moment."""
    start = Barrier(len(visitors))

    def go(visitor: Visitor) -> Answer:
        start.wait()
        return visitor.ask("/casus/mees")

    with ThreadPoolExecutor(len(visitors)) as crowd:
        return list(crowd.map(go, visitors))


def test_of_a_crowd_no_more_come_in_than_may(tmp_path: Path) -> None:
    """Twenty at the door before the first has a kernel: three play, the others read that it is full."""
    with running_server(tmp_path, notebook=PROBE, max_kernels=3) as server:
        crowd = [Visitor(server.url) for _ in range(20)]
        for each in crowd:
            assert each.ask("/casus/mees").status == 302  # a code of their own
        answers = at_once(crowd)
        assert sorted(each.status for each in answers) == [200] * 3 + [503] * 17
        assert all("Het is druk" in each.text for each in answers if each.status == 503)
        for each in crowd:
            each.leave()
        assert eventually(lambda: crowd[0].open_case().status == 200)


def test_one_browser_does_not_get_more_pages_by_asking_for_all_at_once(server: RunningServer) -> None:
    """Twenty tabs that are opened together."""
    greedy = Visitor(server.url)
    greedy.open_case()
    tabs = [Visitor(server.url, dict(greedy.cookies)) for _ in range(20)]
    at_once(tabs)
    alive = [
        kernel
        for tab in (greedy, *tabs)
        for kernel in tab.kernels
        if tab.ask(f"/hartslag/{kernel}").status == 200
    ]
    assert 1 <= len(alive) <= MOST_EACH
    for tab in (greedy, *tabs):
        tab.leave()


def test_of_a_notebook_that_fails_ahead_only_so_many_pages_open_as_ordinary_kernels_fit(
    tmp_path: Path,
) -> None:
    """Each takes several times what a fork takes and is not confined: the operator reads both."""
    book = notebook(tmp_path, "1 / 0")
    fit = ServeSettings(kernel="standard").most_pages
    with running_server(tmp_path / "server", notebook=book, kernel="fork") as server:
        assert f"an ordinary kernel that is not confined, and at most {fit} pages can be open" in server.log


@pytest.mark.parametrize("kernel", ["fork", "standard"])
def test_a_page_is_told_that_its_server_is_restarted(kernel: str, tmp_path: Path) -> None:
    """Whatever kind of kernel it has: so it waits for the server and opens itself anew."""
    server = start_server(tmp_path, notebook=PROBE, kernel=kernel)
    visitor = Visitor(server.url)
    with visitor.socket(visitor.open_case().kernel) as line:
        server.process.terminate()
        with pytest.raises(ConnectionClosed) as told:
            while True:
                line.recv(timeout=PATIENCE)
    assert told.value.rcvd is not None
    assert told.value.rcvd.code == Word.RESTART
    assert server.process.wait(PATIENCE) == 0


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_no_kernel_outlives_the_server(end: str, tmp_path: Path) -> None:
    """Neither when it is stopped nor when its plug is pulled."""
    server = start_server(tmp_path, notebook=PROBE)
    Visitor(server.url).open_case()
    kernels = server.kernels()
    assert len(kernels) == 1
    if end == "stop":
        assert server.stop() == 0
        assert not any(is_alive(each) for each in kernels)
    else:
        server.kill()
        assert eventually(lambda: not any(is_alive(each) for each in kernels))
