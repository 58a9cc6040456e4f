"""Kernels that are kept ready, for systems that cannot fork."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.security.window import window
from tests.serve.conftest import PROBE
from tests.support.notebooks import notebook
from tests.support.patience import eventually
from tests.support.server import RunningServer, running_server
from tests.support.visitor import Visitor

READY = 4


@pytest.fixture(scope="module")
def pooled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose kernels wait."""
    with running_server(tmp_path_factory.mktemp("pool"), kernel="preheated") as server:
        yield server


def test_each_visitor_gets_a_ready_kernel_that_learns_who_came(pooled: RunningServer) -> None:
    """Never the one before: case, code and what was decided are each visitor's own."""
    assert eventually(lambda: len(pooled.kernels()) >= READY)
    people = [Visitor(pooled.url) for _ in range(3)]
    for somebody, case in zip(people, ("mees", "jip", "fenna"), strict=True):
        with window(somebody, case) as page:
            page.decide("step-submitted", step="occasion")
            frame = page.settle()["frame"]
        assert frame["code"] == somebody.cookies["kompas-code"]
        assert frame["decisions"] == 1
        assert case in json.dumps(frame).lower()
    for somebody in people:
        somebody.leave()


def test_the_pool_fills_itself_again(pooled: RunningServer) -> None:
    """And kernels that wait are not counted as pages that are open."""
    somebody = Visitor(pooled.url)
    assert somebody.open_case().status == 200
    assert eventually(lambda: len(pooled.kernels()) >= READY + 1)
    somebody.leave()


def test_nobody_is_left_behind_when_the_server_stops(tmp_path: Path) -> None:
    """Neither a kernel that waits."""
    with running_server(tmp_path, kernel="preheated") as server:
        assert eventually(lambda: len(server.kernels()) >= 1)
        family = server.kernels()
        assert server.stop() == 0
    assert family
    assert eventually(lambda: server.kernels() == [])


@pytest.fixture(scope="module")
def restless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose pages may rest for six seconds, with a full pool."""
    folder = tmp_path_factory.mktemp("restless")
    with running_server(folder, kernel="preheated", notebook=PROBE, idle_minutes=0.1) as server:
        assert eventually(lambda: len(server.kernels()) >= READY)
        yield server


def test_kernels_that_wait_are_not_idle(restless: RunningServer) -> None:
    """Two visitors rest too long, one after the other; who waited all the while is still there."""
    waiting = set(restless.kernels())
    for _ in range(2):
        somebody = Visitor(restless.url)
        page = somebody.open_case().kernel
        assert eventually(lambda who=somebody, kernel=page: who.ask(f"/hartslag/{kernel}").status == 404)
    assert len(waiting & set(restless.kernels())) == READY - 2


def test_a_kernel_that_dies_while_it_waits_is_replaced(restless: RunningServer) -> None:
    """Though nobody comes."""
    assert eventually(lambda: len(restless.kernels()) == READY)
    before = restless.kernels()
    psutil.Process(before[0]).kill()
    assert eventually(lambda: len(restless.kernels()) == READY and before[0] not in restless.kernels())


def test_a_kernel_that_cannot_let_its_visitor_in_is_stopped(tmp_path: Path) -> None:
    """The visitor reads that something went wrong; nothing is left running for them."""
    book = notebook(tmp_path, "from kompas_sim.arrival import when_here\nwhen_here(lambda: 1 / 0)")
    with running_server(tmp_path / "server", kernel="preheated", notebook=book) as server:
        assert eventually(lambda: len(server.kernels()) >= READY)
        waiting = set(server.kernels())
        assert Visitor(server.url).open_case().status == 500
        assert eventually(lambda: len(waiting & set(server.kernels())) == READY - 1)
