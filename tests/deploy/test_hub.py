"""JupyterHub as the example sets it up: two trainers, each with JupyterLab, and one PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from dataclasses import dataclass

import pytest
from websockets.exceptions import InvalidStatus

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from tests.deploy.hub import PASSWORD, Hub, running_hub
from tests.deploy.hub_user import HubUser
from tests.deploy.learner import decisions_in, exported, plain
from tests.support.cases import SCENARIOS, case
from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.postgres

RUN = load_playthrough(playthrough_path(SCENARIOS, "mees", "as-the-method-asks"), case("mees")).decisions
STEP = RUN[: RUN.index(d.StepSubmitted(step="occasion")) + 1]
ADDRESS = "KOMPAS_DATABASE_URL"


@dataclass(frozen=True)
class Team:
    """The hub, its database and two users with servers that run."""

    hub: Hub
    database_url: str
    amina: HubUser
    bram: HubUser


@pytest.fixture(scope="module")
def team(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """Both have logged in by the form and started their server."""
    database_url = postgres.database()
    with running_hub(tmp_path_factory.mktemp("hub"), database_url, ["amina", "bram"]) as hub:
        both = [HubUser(hub.url, name) for name in ("amina", "bram")]
        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(lambda one: one.log_in(PASSWORD), both)) == [200, 200]
            list(pool.map(HubUser.spawn, both))
        yield Team(hub, database_url, *both)


def test_what_two_users_play_in_their_notebooks_is_in_one_database(team: Team) -> None:
    """Each runs their own copy of the notebook on their own server and clicks through a step of a case."""
    both = (team.amina, team.bram)
    with ThreadPoolExecutor(2) as pool:
        codes = list(pool.map(lambda one: one.play("casus.ipynb", *STEP), both))
    assert len(set(codes)) == 2
    for code in codes:
        (attempt,) = exported(code, team.database_url)
        assert (attempt["scenario"], decisions_in(attempt)) == ("mees", plain(STEP))


def test_a_user_is_refused_at_the_server_of_another(team: Team) -> None:
    """Pages, kernels and the websocket of a kernel whose id is known."""
    kernel = team.amina.start_kernel()
    for path in ("/lab", "/api/kernels", f"/api/kernels/{kernel}", "/api/contents/notebooks"):
        assert team.amina.ask(team.amina.server + path)[0] == 200
        assert team.bram.ask(team.amina.server + path)[0] == 403
    with pytest.raises(InvalidStatus) as refused:
        team.bram.line(kernel, team.amina.server)
    assert refused.value.response.status_code == 403


def test_the_cookie_of_one_server_opens_no_other(team: Team) -> None:
    """Not under its own name, and not under the name that the other server looks for."""
    nobody = HubUser(team.hub.url, "amina")
    for name in ("jupyterhub-user-bram", "jupyterhub-user-amina"):
        stolen = copy(team.bram.cookie("jupyterhub-user-bram"))
        stolen.name, stolen.path = name, "/user/amina/"
        nobody.jar.set_cookie(stolen)
        assert nobody.ask("/user/amina/api/kernels")[0] == 403


def test_the_address_of_the_database_is_told_to_the_users_servers_alone(team: Team) -> None:
    """The proxy and every other process that the hub starts do without."""
    told = [(" ".join(one.cmdline()), one.environ().get(ADDRESS)) for one in team.hub.started()]
    servers = [address for command, address in told if "singleuser" in command]
    proxies = [address for command, address in told if "configurable-http-proxy" in command]
    assert (servers, proxies) == ([team.database_url] * 2, [None])


@pytest.mark.parametrize(
    ("name", "password"), [("amina", "iets anders"), ("carla", PASSWORD), ("../bram", PASSWORD)]
)
def test_who_is_not_on_the_list_does_not_come_in(name: str, password: str, team: Team) -> None:
    """Neither with a wrong password nor under another name."""
    visitor = HubUser(team.hub.url, name)
    assert visitor.log_in(password) in (200, 403)
    assert visitor.ask("/hub/api/user")[0] == 403
