"""One server with the real app for all attacks; those that leave something broken start their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.security.planted import CANARY, World, plant
from tests.support.server import RunningServer, running_server
from tests.support.visitor import Visitor


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Files that nobody may read."""
    return plant(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="session")
def server(world: World) -> Iterator[RunningServer]:
    """The app as ``kompas serve`` starts it, on the planted files, with a secret in its environment."""
    folder = world.folder
    with running_server(
        folder,
        environment={"GEHEIM": CANARY},
        scenarios=folder / "scenarios",
        exercises=folder / "exercises",
        notebook=world.notebook,
    ) as running:
        yield running


@pytest.fixture
def visitor(server: RunningServer) -> Iterator[Visitor]:
    """Somebody new, who closes every page in the end."""
    somebody = Visitor(server.url)
    yield somebody
    somebody.leave()


@pytest.fixture(scope="session")
def neighbour(server: RunningServer) -> Iterator[Visitor]:
    """Somebody who is busy with a case all the while, and must notice nothing."""
    somebody = Visitor(server.url)
    somebody.open_case("jip")
    yield somebody
    somebody.leave()
