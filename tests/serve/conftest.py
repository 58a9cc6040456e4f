"""One server for the tests that leave it as it was; tests that break something start their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.obedient import OBEDIENT, Page
from tests.support.notebooks import notebook
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
