"""Security headers stand on every kind of response."""

from __future__ import annotations

from collections.abc import Callable
from email.message import Message

import pytest

from kompas_sim.serve.assets import asset_url
from kompas_sim.serve.headers import FIXED, content_policy
from tests.support.visitor import Visitor

NO_KERNEL = "/api/kernels/00000000-0000-0000-0000-000000000000"


def policy(headers: Message) -> dict[str, str]:
    """The directives of the policy by name."""
    directives = str(headers["Content-Security-Policy"]).split("; ")
    return {name: value for name, _, value in (each.partition(" ") for each in directives)}


KINDS: dict[str, Callable[[Visitor], Message]] = {
    "page": lambda v: v.ask("/").headers,
    "method page": lambda v: v.ask("/werkwijze").headers,
    "health": lambda v: v.ask("/gezond").headers,
    "robots": lambda v: v.ask("/robots.txt").headers,
    "head": lambda v: v.ask("/", "HEAD").headers,
    "redirect": lambda v: v.ask("/casus/mees").headers,
    "icon": lambda v: v.ask("/favicon.ico").headers,
    "case": lambda v: v.open_case().headers,
    "unknown case": lambda v: v.ask("/casus/nergens").headers,
    "wrong code": lambda v: v.ask("/casus/mees?code=een-twee").headers,
    "own file": lambda v: v.ask(asset_url("base.css")).headers,
    "script": lambda v: v.ask(asset_url("app.js")).headers,
    "missing file": lambda v: v.ask("/static/none.css").headers,
    "not found": lambda v: v.ask("/nergens").headers,
    "wrong method": lambda v: v.ask("/gezond", "OPTIONS").headers,
    "without token": lambda v: v.ask("/begin", "POST").headers,
    "no such kernel": lambda v: v.ask(NO_KERNEL).headers,
    "no websocket": lambda v: v.ask(f"{NO_KERNEL}/channels").headers,
    "heartbeat": lambda v: v.ask("/hartslag/00000000-0000-0000-0000-000000000000").headers,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_response_has_the_headers(kind: str, visitor: Visitor) -> None:
    """Pages, files, redirects, refusals and errors alike."""
    headers = KINDS[kind](visitor)
    for name, value in FIXED.items():
        assert headers[name] == value
    assert headers["Server"] is None
    assert policy(headers)["frame-ancestors"] == "'self'"
    assert policy(headers)["default-src"] == "'none'"
    assert "unsafe" not in policy(headers)["script-src"]


def test_a_refused_websocket_has_the_headers(visitor: Visitor) -> None:
    """A foreign page learns nothing, in the same wrapping."""
    kernel = visitor.open_case().kernel
    refused = visitor.refusal(kernel, origin="http://elders.example")
    assert refused.response.status_code == 403
    for name, value in FIXED.items():
        assert refused.response.headers[name] == value


def test_an_accepted_websocket_has_the_headers(visitor: Visitor) -> None:
    """The handshake is a response too."""
    with visitor.socket(visitor.open_case().kernel) as socket:
        assert socket.response is not None
        assert socket.response.headers["X-Content-Type-Options"] == "nosniff"


def test_an_unchanged_file_keeps_the_headers(visitor: Visitor) -> None:
    """Also when only "not modified" is answered."""
    first = visitor.ask(asset_url("base.css"))
    again = visitor.ask(asset_url("base.css"), headers={"If-None-Match": str(first.headers["Etag"])})
    assert again.status == 304
    assert again.headers["X-Content-Type-Options"] == "nosniff"


def test_only_pages_with_widgets_get_the_wider_policy() -> None:
    """Everywhere else not even a websocket is allowed; blobs and inline scripts or styles are nowhere."""
    assert "ws://h:1" in content_policy("/casus/mees", "h:1")
    assert "ws://h:1" in content_policy("/oefening/x", "h:1")
    for path in ("/", "/werkwijze", "/hervat", "/static/base.css", "/casus"):
        assert "ws:" not in content_policy(path, "h:1")
    for path in ("/", "/casus/mees", "/oefening/x"):
        assert "blob:" not in content_policy(path, "h:1")
        assert "unsafe" not in content_policy(path, "h:1")


def test_the_policy_names_the_websocket_of_this_host_only() -> None:
    """Older browsers do not count a websocket as the page's own origin."""
    named = content_policy("/casus/x", "kompas.test:8")
    assert "connect-src 'self' ws://kompas.test:8 wss://kompas.test:8;" in named
    assert "ws://[::1]:8" in content_policy("/casus/x", "[::1]:8")
    for host in ("", "a b", "x;y", "*", "a\r\nb", "a:b", "http://x"):
        assert "ws:" not in content_policy("/casus/x", host)


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(visitor: Visitor) -> None:
    """All but the form token, which a page has to read to send it back."""
    cookies = visitor.ask("/casus/mees").headers.get_all("Set-Cookie")
    cookies += visitor.open_case().headers.get_all("Set-Cookie")
    for cookie in cookies:
        assert "SameSite=Lax" in cookie
        assert ("HttpOnly" in cookie) != cookie.startswith("_xsrf=")


def test_pages_are_compressed(visitor: Visitor) -> None:
    """What travels is small."""
    answer = visitor.ask("/werkwijze", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
