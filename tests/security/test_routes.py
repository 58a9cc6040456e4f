"""What Voila and Jupyter offer besides does not exist here, for nobody and with no method."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.support.server import RunningServer
from tests.support.visitor import Visitor

MISSING = "Deze pagina is er niet"
HEX = re.compile(r"[0-9a-f]{8,}(?:-[0-9a-f]{4,})*")
NOBODYS = "00000000-0000-0000-0000-000000000000"

ELSEWHERE = (
    "/voila",
    "/voila/tree",
    "/voila/tree/",
    "/voila/render/casus.ipynb",
    "/voila/api/contents",
    "/voila/api/contents/casus.ipynb",
    "/voila/api/themes/x/index.css",
    f"/voila/query/{NOBODYS}",
    f"/voila/execution/{NOBODYS}",
    "/voila/labextensions/jupyterlab_pygments/package.json",
    "/voila/templates/base/static/voila.js",
    "/api",
    "/api/kernels",
    "/api/kernels/",
    "/api/kernelspecs",
    "/api/kernelspecs/python3",
    "/api/sessions",
    "/api/contents",
    "/api/contents/casus.ipynb/checkpoints",
    "/api/terminals",
    "/api/config/common",
    "/api/status",
    "/api/me",
    "/api/security/csp-report",
    "/api/events",
    "/api/nbconvert",
    "/api/shutdown",
    f"/api/kernels/{NOBODYS}/restart",
    f"/api/kernels/{NOBODYS}/interrupt",
    "/terminals/websocket/1",
    "/terminals/new",
    "/login",
    "/logout",
    "/lab",
    "/lab/api/settings",
    "/tree",
    "/notebooks/casus.ipynb",
    "/edit/casus.ipynb",
    "/nbextensions/x.js",
    "/kernelspecs/python3/logo-64x64.png",
    "/custom/custom.css",
    "/metrics",
    "/files/casus.ipynb",
    "/static/",
    "/static",
    "/static/pages",
    "/oefening",
    "/casus",
    "/.well-known/security.txt",
    "/hub/api",
)


@pytest.mark.parametrize("path", ELSEWHERE)
def test_what_voila_and_jupyter_offer_besides_does_not_exist(path: str, visitor: Visitor) -> None:
    """Nothing but our own routes answers, to whatever method."""
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        answer = visitor.ask(path, method)
        assert (answer.status, MISSING in answer.text) == (404, True), method


@pytest.mark.parametrize("action", ["restart", "interrupt", ""])
def test_not_even_an_own_kernel_can_be_started_restarted_interrupted_or_deleted(
    action: str, visitor: Visitor
) -> None:
    """With the right cookies and the right token."""
    kernel = visitor.open_case().kernel
    token = {"X-XSRFToken": visitor.cookies["_xsrf"], "Content-Type": "application/json"}
    assert visitor.ask("/api/kernels", "POST", token, '{"name": "python3"}').status == 404
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        path = f"/api/kernels/{kernel}/{action}".rstrip("/")
        assert visitor.ask(path, method, token, "{}").status in (404, 405)
    assert visitor.ask(f"/hartslag/{kernel}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", ["/", "/werkwijze", "/gezond", "/casus/mees", "/static/base.css"])
def test_pages_can_only_be_read(path: str, method: str, visitor: Visitor) -> None:
    """Without the token of a form a change is refused; with another method there is nothing to refuse."""
    answer = visitor.ask(path, method)
    assert answer.status in (403, 405)
    assert "<h1>" in answer.text


@pytest.fixture(scope="module")
def plain_page(server: RunningServer) -> Iterator[tuple[Visitor, str]]:
    """Somebody with a page of the case, asked for without any query."""
    visitor = Visitor(server.url)
    visitor.ask("/casus/mees")
    yield visitor, visitor.ask("/casus/mees").text
    visitor.leave()


@pytest.mark.parametrize(
    "query",
    [
        "template=../..&voila-template=classic",
        "theme=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&voila-theme=dark",
        "template=reveal&theme=dark&token=x&nbextensions=x",
        "kernel_name=bash&kernel_id=x&session_id=x&path=/etc/passwd&notebook=/etc/passwd",
        "KOMPAS_CASE=jip&KOMPAS_DATABASE_URL=sqlite://&casus=jip&oefening=x&lang=..%2F..&lang[]=x",
        "v=1&" * 400,
    ],
)
def test_a_query_chooses_nothing_but_code_and_language(query: str, plain_page: tuple[Visitor, str]) -> None:
    """Voila 0.5 runs a script that stands in ``?theme=``; our page takes no notice of any of these."""
    visitor, plain = plain_page
    page = visitor.get(f"/casus/mees?{query}")
    assert page.status == 200
    assert without_ids(page.text) == without_ids(plain)


def without_ids(page: str) -> str:
    """A page without what differs at each visit: ids of kernels, widgets and cells' outputs."""
    return HEX.sub("", page)
