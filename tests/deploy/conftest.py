"""Two servers behind a balancer, for the tests that leave them as they were."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.conftest import browser, new_page
from tests.deploy.fleet import Fleet, fleet
from tests.support.postgres import PostgresServer, postgres

__all__ = ["browser", "new_page", "postgres"]


@pytest.fixture(scope="package")
def started_two(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """The fleet, with an empty database."""
    with fleet(tmp_path_factory.mktemp("fleet"), postgres.database()) as running:
        yield running


@pytest.fixture
def two(started_two: Fleet) -> Fleet:
    """The fleet with both servers, also after a test that stopped one."""
    started_two.complete()
    return started_two
