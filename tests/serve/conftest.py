"""One server for the tests that leave it as it was; tests that break something start their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import RunningServer, running_server
from tests.support.visitor import Visitor

DATA = Path(__file__).parent / "data"
PROBE = DATA / "probe.ipynb"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with the probe notebook: one widget with a button that counts."""
    with running_server(tmp_path_factory.mktemp("serve"), notebook=PROBE) as running:
        yield running


@pytest.fixture
def visitor(server: RunningServer) -> Iterator[Visitor]:
    """Somebody new, who closes every page in the end."""
    somebody = Visitor(server.url)
    yield somebody
    somebody.leave()
