"""What nobody can fetch: scenario files, sources, notebooks, the database, anything above a folder."""

from __future__ import annotations

import pytest

from kompas_sim.serve.settings import ROOT
from tests.support.server import RunningServer
from tests.support.visitor import Visitor

MISSING = "Deze pagina is er niet"
SECRETS = ("geheim-van-de-bron", "SQLite format 3", "root:", "family_names", "kompas-sim", "KompasVoila")

FILES = [
    "scenarios/mees/scenario.yaml",
    "exercises/wie-zit-aan-tafel.yaml",
    "kompas_sim/serve/server.py",
    "notebooks/casus.ipynb",
    "probe.ipynb",
    "server.log",
    "data/kompas.db",
    "kompas.db",
    ".git/config",
    "pyproject.toml",
    "etc/passwd",
]
PREFIXES = [
    "/",
    "/voila/files/",
    "/voila/static/",
    "/voila/templates/lab/static/",
    "/static/",
    "/voila/render/",
    "/files/",
    "/casus/",
]
CLIMBS = [
    "",
    "../",
    "../../../../../../../",
    "..%2f..%2f..%2f..%2f..%2f",
    "%2e%2e/%2e%2e/%2e%2e/",
    "....//....//",
    "..\\..\\",
]


def is_refused(visitor: Visitor, path: str) -> None:
    """The answer is one of our error pages and holds nothing of any file."""
    answer = visitor.ask(path)
    assert answer.status in (400, 403, 404), (path, answer.status)
    assert not any(secret in answer.text for secret in SECRETS), path
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("climb", CLIMBS)
def test_no_file_can_be_fetched_by_its_path(prefix: str, climb: str, visitor: Visitor) -> None:
    """The client sends the path as it is, so that nothing is tidied away before the server sees it."""
    for name in FILES:
        is_refused(visitor, prefix + climb + name)
    is_refused(visitor, f"{prefix}{climb}{str(ROOT).lstrip('/')}/pyproject.toml")


@pytest.mark.parametrize("name", ["picture.png", "picture.svg", "picture.gif", "picture.jpg"])
def test_not_even_pictures_are_served_from_the_notebook_folder(name: str, visitor: Visitor) -> None:
    """Voila alone serves those to everybody."""
    is_refused(visitor, f"/voila/files/{name}")


@pytest.mark.parametrize(
    "path",
    [
        "/voila/tree",
        "/voila/tree/",
        "/voila/render/probe.ipynb",
        "/voila/api/contents",
        "/voila/api/contents/probe.ipynb",
        "/voila/api/themes/x/index.css",
        "/voila/query/00000000-0000-0000-0000-000000000000",
        "/voila/execution/00000000-0000-0000-0000-000000000000",
        "/voila/labextensions/jupyterlab_pygments/package.json",
        "/voila/templates/base/static/voila.js",
        "/api",
        "/api/kernels",
        "/api/kernelspecs",
        "/api/sessions",
        "/api/contents",
        "/api/terminals",
        "/api/config/common",
        "/api/status",
        "/api/kernels/00000000-0000-0000-0000-000000000000/restart",
        "/api/kernels/00000000-0000-0000-0000-000000000000/interrupt",
        "/login",
        "/logout",
        "/lab",
        "/tree",
        "/nbextensions/x.js",
        "/metrics",
        "/static/",
        "/static",
        "/static/pages",
        "/oefening",
        "/casus",
        "/een/adres/dat/er/niet/is",
    ],
)
def test_what_voila_and_jupyter_offer_besides_does_not_exist(path: str, visitor: Visitor) -> None:
    """Nothing but our own routes answers."""
    answer = visitor.ask(path)
    assert answer.status == 404
    assert MISSING in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/werkwijze", "/gezond", "/casus/mees"])
def test_pages_can_only_be_read(path: str, method: str, visitor: Visitor) -> None:
    """Without the token of a form a change is refused; with another method there is nothing to refuse."""
    answer = visitor.ask(path, method)
    assert answer.status in (403, 405)
    assert "<h1>" in answer.text


def test_an_unknown_address_is_refused_for_every_method(visitor: Visitor) -> None:
    """And in plain words."""
    for method in ("POST", "PUT", "DELETE"):
        answer = visitor.ask("/nergens", method)
        assert (answer.status, MISSING in answer.text) == (404, True)


def test_the_source_of_the_notebook_does_not_reach_the_page(visitor: Visitor) -> None:
    """Sources are stripped from what is sent."""
    page = visitor.open_case()
    assert page.status == 200
    assert "geheim-van-de-bron" not in page.text
    assert "import anywidget" not in page.text


@pytest.mark.parametrize(
    "query",
    [
        "template=lab",
        "template=../..",
        "theme=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "theme=dark",
        "template=reveal&theme=dark",
    ],
)
def test_template_and_theme_cannot_be_chosen_by_an_address(query: str, visitor: Visitor) -> None:
    """Voila 0.5 runs a script that stands in ``?theme=``; our page takes no notice of either."""
    visitor.open_case()
    page = visitor.get(f"/casus/mees?{query}")
    assert page.status == 200
    assert "alert(1)" not in page.text
    assert '<body class="play">' in page.text
    assert "data-kompas-complete" in page.text


def test_text_in_an_address_is_shown_as_text(visitor: Visitor) -> None:
    """No address can put markup on a page."""
    evil = "%3Cscript%3Ealert(1)%3C%2Fscript%3E"
    for start in ("/casus/", "/oefening/", "/?lang=", "/casus/mees?code=", "/"):
        path = start + evil
        assert "<script>alert" not in visitor.get(path).text


@pytest.mark.parametrize(
    "path",
    [
        "/%0d%0aSet-Cookie:%20x=1",
        "/casus/mees%0d%0aSet-Cookie:%20x=1",
        "/casus/mees?lang=en%0d%0aSet-Cookie:%20x=1",
        "/casus/mees?code=%0d%0aSet-Cookie:%20x=1",
        "/oefening/wie-zit-aan-tafel?casus=%0d%0aX-Evil:%201",
        "/begin?lang=%0d%0aX-Evil:%201",
    ],
)
def test_an_address_cannot_add_headers(path: str, visitor: Visitor) -> None:
    """Line breaks in an address stay in the address."""
    answer = visitor.ask(path)
    assert answer.headers["X-Evil"] is None
    assert "x" not in visitor.cookies


def test_a_strange_host_does_not_get_into_the_policy(visitor: Visitor) -> None:
    """The host is part of the policy for websockets only when it looks like a host."""
    answer = visitor.ask("/casus/nergens", headers={"Host": "x; script-src *"})
    assert "script-src *" not in str(answer.headers["Content-Security-Policy"])


def test_the_database_holds_more_than_nothing(server: RunningServer, visitor: Visitor) -> None:
    """The control for the tests above: the file that nobody could fetch does exist."""
    visitor.open_case()
    assert (server.data / "kompas.db").read_bytes().startswith(b"SQLite format 3")
