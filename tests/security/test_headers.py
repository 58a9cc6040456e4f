"""Security headers, cookies and caching on every kind of response."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email.message import Message

import pytest

from kompas_sim.serve.assets import asset_url
from kompas_sim.serve.headers import FIXED, content_policy
from tests.support.server import RunningServer
from tests.support.visitor import Visitor

SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')
NOBODYS = "00000000-0000-0000-0000-000000000000"
NO_KERNEL = f"/api/kernels/{NOBODYS}"
APP = "/casus/mees"
TOKEN_COOKIE = "_xsrf"

Response = tuple[int, Message]


def seen(visitor: Visitor, path: str, *rest: object) -> Response:
    """Status and headers of an answer."""
    answer = visitor.ask(path, *rest)  # type: ignore[arg-type]
    return answer.status, answer.headers


def own(visitor: Visitor, path: str) -> Response:
    """What somebody with an open page gets at an address of their kernel."""
    kernel = visitor.kernels[-1] if visitor.kernels else visitor.open_case().kernel
    return seen(visitor, path.format(kernel))


def form(visitor: Visitor, path: str, **fields: str) -> Response:
    """What comes back after a form."""
    answer = visitor.post(path, **fields)
    return answer.status, answer.headers


def goodbye(visitor: Visitor) -> Response:
    """What a page hears that is closed."""
    answer = visitor.goodbye(visitor.open_case().kernel)
    return answer.status, answer.headers


def case(visitor: Visitor) -> Response:
    """The page itself, after the redirect by which somebody new gets a code."""
    visitor.ask(APP)
    return seen(visitor, APP)


KINDS: dict[str, tuple[int, Callable[[Visitor], Response]]] = {
    "page": (200, lambda v: seen(v, "/")),
    "method page": (200, lambda v: seen(v, "/werkwijze")),
    "health": (200, lambda v: seen(v, "/gezond")),
    "robots": (200, lambda v: seen(v, "/robots.txt")),
    "head": (200, lambda v: seen(v, "/", "HEAD")),
    "head of a case": (200, lambda v: seen(v, APP, "HEAD")),
    "redirect": (302, lambda v: seen(v, APP)),
    "icon": (302, lambda v: seen(v, "/favicon.ico")),
    "case": (200, case),
    "own kernel": (200, lambda v: own(v, "/api/kernels/{}")),
    "own heartbeat": (200, lambda v: own(v, "/hartslag/{}")),
    "begun": (303, lambda v: form(v, "/begin", casus="mees")),
    "forgotten": (303, lambda v: form(v, "/vergeet")),
    "form again": (400, lambda v: form(v, "/hervat", code="een twee")),
    "unknown case": (404, lambda v: seen(v, "/casus/nergens")),
    "wrong code": (400, lambda v: seen(v, f"{APP}?code=een-twee")),
    "code that is no text": (400, lambda v: seen(v, f"{APP}?code=%ff")),
    "path that is no text": (400, lambda v: seen(v, "/casus/%ff")),
    "own file": (200, lambda v: seen(v, asset_url("base.css"))),
    "script of a page": (200, lambda v: seen(v, SCRIPT.findall(v.open_case().text)[-1])),
    "unchanged file": (304, lambda v: seen(v, asset_url("base.css"), "GET", {"If-None-Match": "*"})),
    "missing file": (404, lambda v: seen(v, "/static/none.css")),
    "not found": (404, lambda v: seen(v, "/nergens")),
    "wrong method": (405, lambda v: seen(v, "/gezond", "OPTIONS")),
    "without token": (403, lambda v: seen(v, "/begin", "POST")),
    "no such kernel": (404, lambda v: seen(v, NO_KERNEL)),
    "no websocket": (404, lambda v: seen(v, f"{NO_KERNEL}/channels")),
    "no heartbeat": (404, lambda v: seen(v, f"/hartslag/{NOBODYS}")),
    "goodbye": (204, goodbye),
    "no goodbye": (403, lambda v: seen(v, f"/voila/api/shutdown/{NOBODYS}", "POST")),
}


def policy(headers: Message) -> dict[str, list[str]]:
    """The sources of each directive of the policy."""
    parts = [each.split() for each in str(headers["Content-Security-Policy"]).split(";")]
    assert len({part[0] for part in parts}) == len(parts)
    return {name: sources for name, *sources in parts}


def expect_strict(headers: Message, host: str, path: str) -> None:
    """The law for every policy: scripts and styles from our own files, nothing embedded, nothing from elsewhere."""
    found = policy(headers)
    sockets = {f"ws://{host}", f"wss://{host}"} if path.startswith(("/casus/", "/oefening/")) else set()
    assert found["default-src"] == found["base-uri"] == ["'none'"]
    assert found["script-src"] == found["style-src"] == found["form-action"] == ["'self'"]
    assert found["frame-ancestors"] in (["'self'"], ["'none'"])
    for name, sources in found.items():
        allowed = {"img-src": {"data:"}, "connect-src": sockets}.get(name, set())
        assert set(sources) <= {"'none'", "'self'", *allowed}


Responses = Callable[[str], Response]


@pytest.fixture(scope="module")
def responses(server: RunningServer) -> Iterator[Responses]:
    """Each kind of response, asked for once, each by somebody new."""
    kept: dict[str, Response] = {}
    everybody: list[Visitor] = []

    def response(kind: str) -> Response:
        if kind not in kept:
            everybody.append(Visitor(server.url))
            kept[kind] = KINDS[kind][1](everybody[-1])
        return kept[kind]

    yield response
    for visitor in everybody:
        visitor.leave()


@pytest.mark.parametrize("kind", KINDS)
def test_every_response_has_the_headers(kind: str, responses: Responses, server: RunningServer) -> None:
    """Pages, files, redirects, refusals and errors alike; none says which software made it."""
    status, headers = responses(kind)
    assert status == KINDS[kind][0]
    for name, value in FIXED.items():
        assert headers[name] == value
    expect_strict(headers, server.url.removeprefix("http://"), APP)
    for name in ("Server", "X-Powered-By", "Via", "Access-Control-Allow-Origin"):
        assert headers[name] is None


@pytest.mark.parametrize(
    "path", ["/", "/werkwijze", "/hervat", "/over", "/nergens", "/casus", "/static/base.css"]
)
def test_only_pages_with_widgets_may_open_a_websocket(path: str, visitor: Visitor) -> None:
    """Everywhere else the policy is narrower still."""
    expect_strict(visitor.ask(path).headers, visitor.host, path)


@pytest.mark.parametrize("kind", KINDS)
def test_only_files_may_be_kept(kind: str, responses: Responses) -> None:
    """And those set no cookie. No browser and no proxy keeps a copy of anything else."""
    _, headers = responses(kind)
    if kind in ("own file", "unchanged file", "script of a page"):
        assert headers["Set-Cookie"] is None
    else:
        assert headers["Cache-Control"] == "no-store"


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(responses: Responses) -> None:
    """All but the form token, which a page has to read to send it back; none is for a whole domain."""
    names = set()
    for kind in KINDS:
        for cookie in responses(kind)[1].get_all("Set-Cookie") or []:
            first, *rules = [part.strip().lower() for part in cookie.split(";")]
            name, _, value = first.partition("=")
            assert "path=/" in rules
            assert not [rule for rule in rules if rule.startswith("domain")]
            if value.strip('"'):  # else it is being forgotten
                names.add(name)
                assert "samesite=lax" in rules
                assert ("httponly" in rules) == (name != TOKEN_COOKIE)
    assert names == {TOKEN_COOKIE, "kompas-code", "kompas-zegel", "kompas-bezoek"}


def test_a_refused_websocket_has_the_headers(visitor: Visitor) -> None:
    """A foreign page learns nothing, in the same wrapping."""
    kernel = visitor.open_case().kernel
    refused = visitor.refusal(kernel, origin="http://elders.example")
    assert refused.response.status_code == 403
    for name, value in FIXED.items():
        assert refused.response.headers[name] == value


def test_an_accepted_websocket_has_the_headers(visitor: Visitor) -> None:
    """The handshake is a response too."""
    kernel = visitor.open_case().kernel
    with visitor.socket(kernel) as socket:
        assert socket.response is not None
        for name, value in FIXED.items():
            assert socket.response.headers[name] == value
        assert "Server" not in socket.response.headers


def test_the_policy_names_the_websocket_of_this_host_only() -> None:
    """Older browsers do not count a websocket as the page's own origin."""
    named = content_policy("/casus/x", "kompas.test:8")
    assert "connect-src 'self' ws://kompas.test:8 wss://kompas.test:8;" in named
    assert "ws://[::1]:8" in content_policy("/casus/x", "[::1]:8")
    for host in ("", "a b", "x;y", "*", "a\r\nb", "a:b", "http://x"):
        assert "ws:" not in content_policy("/casus/x", host)


def test_pages_are_compressed(visitor: Visitor) -> None:
    """What travels is small."""
    answer = visitor.ask("/werkwijze", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
