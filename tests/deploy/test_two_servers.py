"""Two servers, one PostgreSQL, and the example balancer between them and the learners."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from tests.deploy.balancer import AWAY
from tests.deploy.fleet import COOKIE, PAGES, Fleet
from tests.deploy.guesser import Guesser, Household
from tests.deploy.learner import Learner, decisions_in, exported, plain
from tests.support.cases import SCENARIOS, case
from tests.support.patience import eventually
from tests.support.visitor import Visitor

pytestmark = pytest.mark.postgres

RUN = load_playthrough(playthrough_path(SCENARIOS, "mees", "as-the-method-asks"), case("mees")).decisions
END = RUN.index(d.StepSubmitted(step="occasion")) + 1
STEP = RUN[:END]
"""The first step of Mees as the method asks, with its hand-in."""


@pytest.fixture
def pair(two: Fleet) -> Iterator[tuple[Learner, Learner]]:
    """Two learners at the same moment, who leave in the end."""
    learners = two.learner(), two.learner()
    yield learners
    for learner in learners:
        learner.visitor.leave()


@pytest.fixture
def learner(two: Fleet) -> Iterator[Learner]:
    """One learner, who leaves in the end."""
    somebody = two.learner()
    yield somebody
    somebody.visitor.leave()


def home(learner: Learner) -> str:
    """The server that a learner's browser was sent to."""
    return learner.visitor.cookies[COOKIE]


def test_each_learner_stays_at_one_server(two: Fleet, pair: tuple[Learner, Learner]) -> None:
    """Newcomers are divided; pages, websocket and heartbeat of one browser all reach the server of its kernel."""
    assert {home(learner) for learner in pair} == {"a", "b"}
    for learner in pair:
        learner.decide(*STEP)
        assert [learner.heartbeat() for _ in range(6)] == [200] * 6
        assert len(two.servers[home(learner)].kernels()) == 1


def test_without_the_balancers_cookie_a_learner_loses_the_kernel(learner: Learner) -> None:
    """The control: both servers answer, and only one knows the kernel."""
    seen = []
    for _ in range(4):
        del learner.visitor.cookies[COOKIE]
        seen.append(learner.heartbeat())
    assert set(seen) == {200, 404}


def test_what_two_learners_play_at_two_servers_is_in_one_database(
    two: Fleet, pair: tuple[Learner, Learner]
) -> None:
    """Each has one attempt with the whole step."""
    for learner in pair:
        learner.decide(*STEP)
    for learner in pair:
        (attempt,) = exported(learner.code, two.database_url)
        assert decisions_in(attempt) == plain(STEP)


def test_a_drained_server_keeps_its_learners_and_gets_no_new_ones(two: Fleet, learner: Learner) -> None:
    """So an update can wait until the last one has left."""
    name = home(learner)
    two.balancer.order(f"set server kompas-servers/{name} state drain")
    try:
        newcomers = [two.learner() for _ in range(2)]
        learner.decide(*STEP)
        assert [learner.heartbeat() for _ in range(3)] == [200] * 3
        assert name not in {home(newcomer) for newcomer in newcomers}
    finally:
        two.balancer.order(f"set server kompas-servers/{name} state ready")
    for newcomer in newcomers:
        newcomer.visitor.leave()


def test_when_every_server_is_away_the_balancer_says_so_in_dutch(two: Fleet) -> None:
    """And in English, with a page that tries again by itself and is kept by nobody."""
    for name in two.servers:
        two.balancer.order(f"set server kompas-servers/{name} state maint")
    try:
        answer = two.balancer.visitor().ask("/casus/mees")
    finally:
        for name in two.servers:
            two.balancer.order(f"set server kompas-servers/{name} state ready")
    assert (answer.status, answer.headers["Cache-Control"]) == (503, "no-store")
    assert answer.text == AWAY.read_text(encoding="utf-8")


def test_every_cookie_is_for_tls_and_for_http_alone(two: Fleet) -> None:
    """The servers speak plain HTTP to the balancer and know all the same that the learner came by TLS."""
    visitor = two.balancer.visitor()
    answer = visitor.ask("/casus/mees")
    again = visitor.ask(str(answer.headers["Location"]))
    visitor.leave()
    set_by = [line for one in (answer, again) for line in one.headers.get_all("Set-Cookie", [])]
    names = {line.partition("=")[0] for line in set_by}
    assert names == {COOKIE, "kompas-code", "kompas-zegel", "kompas-bezoek", "_xsrf"}
    for line in set_by:
        assert "secure" in line.lower(), line
        assert "samesite=lax" in line.lower(), line
        assert "httponly" in line.lower() or line.startswith("_xsrf="), line


def test_without_tls_there_is_only_a_way_to_tls(two: Fleet) -> None:
    """And a browser that came once is told not to try it again."""
    answer = Visitor(two.balancer.plain_url).ask("/casus/mees")
    assert (answer.status, answer.headers["Location"][:8]) == (301, "https://")
    assert "max-age=" in two.balancer.visitor().ask("/").headers["Strict-Transport-Security"]


def test_a_guesser_cannot_choose_an_address_nor_a_server(two: Fleet) -> None:
    """Wrong codes are counted in the database by the address that the balancer saw, whatever a header says."""

    guesser = Guesser(two.balancer.url, two.balancer.trust)
    assert [guesser.guess("127.0.0.2", server="ab"[n % 2]) for n in range(12)] == [404] * 10 + [429] * 2
    assert guesser.guess("127.0.0.3") == 404


def test_a_browser_that_was_here_is_known_at_the_other_server(two: Fleet) -> None:
    """Even while its address has to wait because of somebody else's guesses."""
    shared = "127.0.0.6"
    somebody = Household(two.balancer.url, trust=two.balancer.trust, address=shared)
    assert somebody.open_case().status == 200
    somebody.leave()
    guesser = Guesser(two.balancer.url, two.balancer.trust)
    assert 429 in [guesser.guess(shared) for _ in range(11)]
    somebody.cookies[COOKIE] = "b" if somebody.cookies[COOKIE] == "a" else "a"
    assert somebody.open_case().status == 200
    somebody.leave()


def test_a_learner_whose_server_is_full_is_let_in_by_the_other(two: Fleet) -> None:
    """Also when the balancer's cookie sends them to the full one."""
    crowd = [Visitor(two.servers["a"].url) for _ in range(PAGES)]
    for one in crowd:
        one.open_case()
    assert Visitor(two.servers["a"].url).open_case().status == 503
    late = two.balancer.visitor()
    late.cookies[COOKIE] = "a"
    assert (late.open_case().status, late.cookies[COOKIE]) == (200, "b")
    for one in (late, *crowd):
        one.leave()


def test_the_balancers_log_holds_no_code_and_no_address(two: Fleet, learner: Learner) -> None:
    """It says what was asked and how it went."""
    learner.visitor.get(f"/casus/mees?code={learner.code}")
    assert eventually(lambda: "GET /casus/mees 200" in two.balancer.log)
    assert learner.code not in two.balancer.log
    assert "127.0.0.1" not in two.balancer.log.replace(two.balancer.url, "")


def test_a_learner_goes_on_at_the_other_server_when_theirs_is_killed(two: Fleet, learner: Learner) -> None:
    """The page hears that its kernel is gone; a reload brings the same code and attempt with all that was kept."""
    first, code = home(learner), learner.code
    learner.decide(*STEP[:3])
    (before,) = exported(code, two.database_url)
    two.servers[first].kill()
    assert eventually(lambda: learner.heartbeat() == 404)
    learner.sit_down()
    assert home(learner) != first
    learner.decide(*STEP[3:])
    (after,) = exported(code, two.database_url)
    assert (learner.code, after["id"]) == (code, before["id"])
    assert decisions_in(after) == plain(STEP)
