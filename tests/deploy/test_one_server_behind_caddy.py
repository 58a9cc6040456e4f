"""One server, and the example of Caddy between it and the learners."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.deploy.balancer import AWAY, free_port
from tests.deploy.caddy import Caddy, caddy
from tests.deploy.fleet import Fleet
from tests.deploy.guesser import Guesser
from tests.deploy.learner import Learner, decisions_in, exported, plain
from tests.deploy.test_two_servers import STEP
from tests.support.visitor import Visitor

pytestmark = pytest.mark.postgres


@pytest.fixture
def front(two: Fleet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caddy]:
    """Caddy before one of the servers."""
    with caddy(tmp_path_factory.mktemp("caddy"), urlsplit(two.servers["a"].url).netloc) as running:
        yield running


def test_a_learner_plays_a_step_through_it(two: Fleet, front: Caddy) -> None:
    """By TLS, websocket included, with cookies for TLS alone."""
    learner = Learner(front.visitor())
    first = learner.visitor.ask("/casus/mees")
    learner.sit_down()
    learner.decide(*STEP)
    (attempt,) = exported(learner.code, two.database_url)
    learner.visitor.leave()
    assert decisions_in(attempt) == plain(STEP)
    assert all("secure" in line.lower() for line in first.headers.get_all("Set-Cookie", []))
    assert "max-age=" in first.headers["Strict-Transport-Security"]


def test_without_tls_there_is_only_a_way_to_tls(front: Caddy) -> None:
    """Whoever types the name alone comes along here."""
    answer = Visitor(front.plain_url).ask("/casus/mees")
    assert (answer.status, answer.headers["Location"][:8]) == (308, "https://")


def test_a_guesser_cannot_choose_an_address(front: Caddy) -> None:
    """Wrong codes are counted by the address that Caddy saw, whatever a header says."""
    guesser = Guesser(front.url, front.trust)
    assert [guesser.guess("127.0.0.4") for _ in range(11)] == [404] * 10 + [429]
    assert guesser.guess("127.0.0.5") == 404


def test_when_the_server_is_away_there_is_a_page_in_dutch(tmp_path: Path) -> None:
    """The same one that the balancer shows."""
    with caddy(tmp_path, f"127.0.0.1:{free_port()}") as front:
        answer = front.visitor().ask("/casus/mees")
    assert (answer.status, answer.headers["Cache-Control"]) == (503, "no-store")
    assert answer.text == AWAY.read_text(encoding="utf-8")
