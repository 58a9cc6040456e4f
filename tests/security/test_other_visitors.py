"""Somebody else's kernel, somebody else's page: knowing an address is not enough, nor is being sent there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from tests.security.window import ask, kept, window
from tests.security.wire import handshake
from tests.support.server import RunningServer
from tests.support.visitor import TOKEN, V1, Answer, Visitor

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def owner(server: RunningServer) -> Iterator[Visitor]:
    """Somebody with one open page."""
    visitor = Visitor(server.url)
    visitor.open_case()
    yield visitor
    visitor.leave()


@pytest.fixture(scope="module")
def stranger(server: RunningServer) -> Iterator[Visitor]:
    """Somebody else with a page of their own, and so with every cookie one can have."""
    visitor = Visitor(server.url)
    visitor.open_case()
    yield visitor
    visitor.leave()


def channels(visitor: Visitor, kernel: str, origin: str | None, cookies: dict[str, str] | None = None) -> int:
    """The status with which a websocket is answered; without an origin when there is none."""
    jar = visitor.cookies if cookies is None else cookies
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in jar.items()), "Sec-WebSocket-Protocol": V1}
    headers |= {"Origin": origin} if origin is not None else {}
    return handshake(visitor.url, f"/api/kernels/{kernel}/channels", headers).status


def expect_alive(owner: Visitor) -> None:
    """The kernel lives and its owner reaches it."""
    with owner.socket(owner.kernels[0], subprotocol=V1) as socket:
        assert ask(socket, "kernel_info_request", {})["content"]["status"] == "ok"


def test_a_kernel_of_somebody_else_is_not_there(owner: Visitor, stranger: Visitor) -> None:
    """Not to look, not to say that one is there, not to talk, not to stop; answered as one that never was."""
    theirs, nobodys = owner.kernels[0], "00000000-0000-0000-0000-000000000000"
    token = {"X-XSRFToken": stranger.cookies["_xsrf"]}
    for method, path in (
        ("GET", "/api/kernels/{}"),
        ("GET", "/api/kernels/{}/channels"),
        ("GET", "/hartslag/{}"),
        ("POST", "/hartslag/{}"),
        ("POST", "/voila/api/shutdown/{}"),
    ):
        found, missing = (stranger.ask(path.format(one), method, token) for one in (theirs, nobodys))
        assert (found.status, found.text) == (404, missing.text), path
    assert channels(stranger, theirs, stranger.url) == channels(stranger, nobodys, stranger.url) == 404
    expect_alive(owner)


@pytest.mark.parametrize("name", ["", "x", "null", "undefined", "*", "%", "None", '""'])
def test_a_made_up_visitor_has_no_kernel(name: str, owner: Visitor) -> None:
    """Nor has one without a name."""
    for jar in ({**owner.cookies, "kompas-bezoek": name}, {}, {"kompas-code": owner.cookies["kompas-code"]}):
        assert channels(owner, owner.kernels[0], owner.url, jar) == 404
    expect_alive(owner)


@pytest.mark.parametrize(
    "case", [str.upper, lambda kernel: kernel.replace("-", ""), lambda kernel: f"{kernel}%00"]
)
def test_another_spelling_of_an_id_is_another_id(case: object, owner: Visitor) -> None:
    """Whatever is looked up is what was checked."""
    assert callable(case)
    for path in ("/api/kernels/{}", "/hartslag/{}"):
        assert owner.ask(path.format(case(owner.kernels[0]))).status == 404


def origins(host: str) -> dict[str, str]:
    """Where a page of somebody else may stand; ``host`` is ours."""
    name, _, port = host.partition(":")
    return {
        "elsewhere": "http://elders.example",
        "elsewhere with TLS": "https://elders.example",
        "null": "null",
        "nothing": "",
        "star": "*",
        "another port": f"http://{name}:{int(port) + 1}",
        "no port": f"http://{name}",
        "below us": f"http://x.{host}",
        "we as a part": f"http://{host}.elders.example",
        "we as a name": f"http://{host}@elders.example",
        "we as a path": f"http://elders.example/{host}",
        "we as a fragment": f"http://elders.example#{host}",
        "we with a letter": f"http://{host}0",
        "another name of ours": f"http://localhost:{port}",
        "file": "file://",
        "two": f"http://elders.example, http://{host}",
        "extension": "chrome-extension://abcdefghijklmnop",
    }


@pytest.mark.parametrize("origin", origins("127.0.0.1:8866"))
def test_a_page_from_elsewhere_cannot_open_the_websocket(origin: str, owner: Visitor) -> None:
    """Even with the visitor's own cookies; the right origin is let in with the same client."""
    assert channels(owner, owner.kernels[0], origins(owner.host)[origin]) == 403
    assert channels(owner, owner.kernels[0], owner.url) == 101


def test_without_an_origin_nobody_is_let_in(owner: Visitor, stranger: Visitor) -> None:
    """Every browser sends one with a websocket, so who sends none is no page of ours."""
    assert channels(owner, owner.kernels[0], None) == 403
    assert channels(stranger, owner.kernels[0], None) == 404
    assert channels(owner, owner.kernels[0], None, {}) == 404


POSTS = {
    "/begin": {"casus": "mees"},
    "/hervat": {"code": "appel"},
    "/vergeet": {},
    "/hartslag/{}": {},
    "/voila/api/shutdown/{}": {},
}
"""Every address that changes something, with a form that would be taken."""


def forgeries(owner: Visitor, stranger: Visitor) -> dict[str, tuple[dict[str, str], dict[str, str], str]]:
    """Ways to send a form for somebody else: cookies, headers, and what stands in the form as token."""
    mine, theirs = owner.cookies["_xsrf"], stranger.cookies["_xsrf"]
    bare = {name: value for name, value in owner.cookies.items() if name != "_xsrf"}
    return {
        "no token": (owner.cookies, {}, ""),
        "made-up token": (owner.cookies, {}, "2|00000000|00000000000000000000000000000000|1700000000"),
        "token of somebody else": (owner.cookies, {}, theirs),
        "token of somebody else in a header": (owner.cookies, {"X-XSRFToken": theirs}, ""),
        "half a token": (owner.cookies, {}, mine[: len(mine) // 2]),
        "token without its cookie": (bare, {}, mine),
        "empty token and cookie": ({**bare, "_xsrf": ""}, {}, ""),
        "token in the address": (owner.cookies, {"Referer": f"{owner.url}/?_xsrf={mine}"}, ""),
        "text instead of a form": (owner.cookies, {"Content-Type": "text/plain"}, mine),
        "JSON instead of a form": (owner.cookies, {"Content-Type": "application/json"}, mine),
        "other method in the form": (owner.cookies, {"X-HTTP-Method-Override": "GET"}, ""),
    }


@pytest.mark.parametrize("path", POSTS)
def test_no_form_can_be_sent_for_somebody_else(path: str, owner: Visitor, stranger: Visitor) -> None:
    """Neither a page elsewhere nor another visitor has the token that belongs to the cookie."""
    for name, (cookies, headers, token) in forgeries(owner, stranger).items():
        body = urlencode({"_xsrf": token, **POSTS[path]})
        sent = Visitor(owner.url, dict(cookies))
        answer = sent.ask(path.format(owner.kernels[0]), "POST", {**FORM, **headers}, body)
        assert (answer.status, "Dat mag hier niet" in answer.text) == (403, True), name
        assert "kompas-code" not in str(answer.headers.get_all("Set-Cookie")), name
    expect_alive(owner)


def test_with_its_own_token_a_form_is_taken(owner: Visitor, stranger: Visitor) -> None:
    """The control: the same client, the same forms."""
    kernel = stranger.kernels[0]
    answers = [send_with_token(stranger, path.format(kernel), fields) for path, fields in POSTS.items()]
    assert [answer.status for answer in answers] == [303, 400, 303, 200, 204]


def send_with_token(visitor: Visitor, path: str, fields: dict[str, str]) -> Answer:
    """As a page of ours would."""
    found = TOKEN.search(visitor.ask("/").text)
    assert found
    return visitor.ask(path, "POST", FORM, urlencode({"_xsrf": found.group(1), **fields}))


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["/begin?casus=mees", "/vergeet", "/voila/api/shutdown/{}"])
def test_what_changes_something_cannot_be_done_by_a_link(path: str, method: str, owner: Visitor) -> None:
    """A picture on another site must not end somebody's exercise."""
    assert owner.ask(path.format(owner.kernels[0]), method).status == 405
    expect_alive(owner)


def test_somebody_elses_attempt_cannot_be_reached_from_an_own_page(
    server: RunningServer, visitor: Visitor
) -> None:
    """No message takes a code or the id of an attempt."""
    victim = Visitor(server.url)
    with window(victim) as theirs:
        theirs.decide("step-submitted", step="occasion")
        theirs.settle()
    before = kept(server, victim)
    with window(visitor) as mine:
        for extra in ({"code": victim.cookies["kompas-code"]}, {"attempt": before.header.id}):
            mine.say(kind="restart", **extra)
            mine.say(kind="decide", decision={"kind": "step-submitted", "step": "occasion"}, **extra)
            mine.say(kind="undo", **extra)
        mine.settle()
    assert kept(server, victim) == before
    assert kept(server, visitor).header.id != before.header.id
    victim.leave()
