"""Requests that no browser sends: too large, torn, with line breaks, for other hosts."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping

import pytest

from tests.security.memory import watched
from tests.security.wire import RawAnswer, request, send_raw
from tests.support.server import RunningServer
from tests.support.visitor import TOKEN, Visitor

ENOUGH = 16 << 20
"""Bytes that one request may cost the server at most."""
FORM = b"application/x-www-form-urlencoded"


def here(server: RunningServer) -> str:
    """The host as a browser names it."""
    return server.url.removeprefix("http://")


def expect_served(server: RunningServer) -> None:
    """Everybody else is served as before."""
    assert Visitor(server.url).ask("/gezond").status == 200


def with_body(
    server: RunningServer, body: bytes, headers: Mapping[str, str | bytes] | None = None
) -> RawAnswer:
    """The form for a code, sent with a right token and anything as its body."""
    visitor = Visitor(server.url)
    found = TOKEN.search(visitor.ask("/hervat").text)
    assert found
    fields: dict[str, str | bytes] = {
        "Cookie": f"_xsrf={visitor.cookies['_xsrf']}",
        "Content-Type": FORM,
        "Content-Length": str(len(body)),
        **(headers or {}),
    }
    token = b"_xsrf=" + found.group(1).encode() + b"&"
    if headers is None:
        fields["Content-Length"] = str(len(token) + len(body))
        body = token + body
    return send_raw(server.url, request("/hervat", here(server), fields, "POST"), body)


LARGE: dict[str, Callable[[RunningServer], RawAnswer]] = {
    "address": lambda s: send_raw(s.url, request("/" + "a" * (1 << 20), here(s))),
    "query": lambda s: send_raw(s.url, request("/casus/mees?code=" + "a" * (1 << 20), here(s))),
    "header": lambda s: send_raw(s.url, request("/", here(s), {"X-Large": "a" * (1 << 20)})),
    "cookie": lambda s: send_raw(s.url, request("/", here(s), {"Cookie": "a=b; " * (1 << 18)})),
    "many headers": lambda s: send_raw(s.url, request("/", here(s), {f"X-{n}": "a" for n in range(100_000)})),
    "form": lambda s: with_body(s, b"code=" + b"a" * (32 << 20)),
    "form that lies": lambda s: with_body(s, b"x" * 10, {"Content-Length": str(1 << 40)}),
    "form in pieces": lambda s: with_body(
        s, b"10000\r\n" + b"a" * 0x10000 + b"\r\n" + b"10000\r\n" * 4, {"Transfer-Encoding": "chunked"}
    ),
    "piece that lies": lambda s: with_body(
        s, b"fffffffff\r\n" + b"a" * 1000, {"Transfer-Encoding": "chunked"}
    ),
    "packed form": lambda s: with_body(s, gzip.compress(bytes(32 << 20)), {"Content-Encoding": "gzip"}),
    "many fields": lambda s: with_body(s, b"&".join(b"a%d=1" % n for n in range(8000))),
    "many parts": lambda s: with_body(
        s, b"--x\r\n\r\n" * 5000, {"Content-Type": "multipart/form-data; boundary=x"}
    ),
    "the same range often": lambda s: send_raw(
        s.url, request("/static/base.css", here(s), {"Range": "bytes=" + ",".join(["0-"] * 5000)})
    ),
}


@pytest.mark.parametrize("kind", LARGE)
def test_what_is_too_large_is_refused_before_it_is_kept(kind: str, server: RunningServer) -> None:
    """The connection may simply end; the server goes on and has not grown."""
    with watched(server.process.pid) as growth:
        answer = LARGE[kind](server)
    assert answer.status in (0, 200, 400, 403, 404, 413, 414, 416, 431)
    assert b"Traceback" not in answer.body
    assert growth.peak < ENOUGH
    expect_served(server)


def test_a_form_of_a_common_size_is_read(server: RunningServer) -> None:
    """The control: the same client with a code that is wrong but short."""
    answer = with_body(server, b"code=appel")
    assert answer.status == 400
    assert 'aria-invalid="true"' in answer.body.decode()


TORN = {
    "nothing": b"\r\n\r\n",
    "no version": b"GET /\r\n\r\n",
    "another version": b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "no method": b" / HTTP/1.1\r\nHost: x\r\n\r\n",
    "zeros": bytes(1000),
    "another protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    "header without colon": b"GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n",
    "folded header": b"GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\nConnection: close\r\n\r\n",
    "two lengths": b"POST /hervat HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\nabc",
    "length below zero": b"POST /hervat HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "length in words": b"POST /hervat HTTP/1.1\r\nHost: x\r\nContent-Length: 1_0\r\n\r\n0123456789",
    "length and pieces": (
        b"POST /hervat HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\n\r\nGET /nergens HTTP/1.1\r\nHost: x\r\n\r\n"
    ),
    "pieces that are no number": b"POST /hervat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
}


@pytest.mark.parametrize("kind", TORN)
def test_a_torn_request_stops_nobody(kind: str, server: RunningServer) -> None:
    """It is refused in fixed words or not answered at all, and nothing of it becomes a request of its own."""
    answer = send_raw(server.url, TORN[kind], b"\r\n\r\n")
    assert answer.status in (0, 400, 403, 405)
    assert b"nergens" not in answer.body
    assert b"Traceback" not in answer.body
    expect_served(server)


EVIL = "%0d%0aSet-Cookie:%20evil=1%0d%0aX-Evil:%201%0d%0a%0d%0a<script>alert(1)</script>"
PLACES = (
    "/{}",
    "/casus/mees{}",
    "/casus/mees?lang=en{}",
    "/casus/mees?code={}",
    "/oefening/wie-zit-aan-tafel?casus={}",
    "/hervat?lang={}",
    "/static/base.css?v={}",
    "/hartslag/{}",
    "/favicon.ico?{}",
)


def expect_no_trace(answer: RawAnswer) -> None:
    """No header was added, no cookie, no script."""
    assert answer.headers["X-Evil"] is None
    assert "evil" not in str(answer.headers.get_all("Set-Cookie"))
    assert (answer.headers["Location"] or "/")[0] == "/"
    assert b"<script>alert" not in answer.body


@pytest.mark.parametrize("place", PLACES)
def test_an_address_cannot_add_headers_or_markup(place: str, server: RunningServer) -> None:
    """Line breaks in an address stay in the address, and what looks like markup is text."""
    for evil in (
        EVIL,
        EVIL.replace("%", "%25"),
        "%E5%98%8D%E5%98%8ASet-Cookie:%20evil=1",
        "%22%3E%3Cscript%3Ealert(1)",
    ):
        answer = send_raw(server.url, request(place.format(evil), here(server)))
        assert answer.status in (200, 302, 400, 404)
        expect_no_trace(answer)


@pytest.mark.parametrize("field", ["code", "casus", "oefening", "lang", "_xsrf"])
def test_a_form_cannot_add_headers_or_markup(field: str, visitor: Visitor) -> None:
    """The same for what is typed."""
    for path in ("/begin", "/hervat", "/vergeet"):
        answer = visitor.post(
            path, **{"casus": "mees", field: '\r\nX-Evil: 1\r\n\r\n"><script>alert(1)</script>'}
        )
        assert answer.headers["X-Evil"] is None
        assert "<script>alert" not in answer.text
        assert "X-Evil" not in str(answer.headers["Location"])


@pytest.mark.parametrize(
    "header",
    ["Referer", "Cookie", "Origin", "User-Agent", "Accept-Language", "If-None-Match", "X-Forwarded-Host"],
)
def test_a_header_cannot_add_headers_or_markup(header: str, server: RunningServer) -> None:
    """Nothing that a browser tells about itself is repeated."""
    evil = b'x"><script>alert(1)</script>\x0bX-Evil: 1; kompas-code=<script>alert(1)</script>'
    for path in ("/", "/casus/mees", "/hervat", "/nergens"):
        expect_no_trace(send_raw(server.url, request(path, here(server), {header: evil})))


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "x; script-src *",
        "evil.example/casus",
        "a@evil.example",
        "",
        "[::1]:80",
        "é",
    ],
)
def test_a_strange_host_leads_nobody_elsewhere(host: str, server: RunningServer) -> None:
    """Redirects name no host, pages link to none, and only what looks like a host gets into the policy."""
    for path in ("/", "/casus/mees", "/casus/nergens", "/favicon.ico"):
        answer = send_raw(server.url, request(path, host, {"X-Forwarded-Host": "evil.example"}))
        assert answer.status in (200, 302, 400, 404)
        assert "evil" not in str(answer.headers["Location"])
        assert "//" not in str(answer.headers["Location"])
        assert b"evil.example" not in answer.body
        assert "script-src *" not in str(answer.headers["Content-Security-Policy"])


@pytest.mark.parametrize(
    "target", ["http://evil.example/", "//evil.example/", "evil.example:443", "*", "/\\evil.example"]
)
def test_an_address_of_another_host_is_not_fetched_and_not_redirected_to(
    target: str, server: RunningServer
) -> None:
    """This is no proxy."""
    for method in ("GET", "CONNECT"):
        answer = send_raw(server.url, request(target, here(server), method=method))
        assert answer.status in (400, 403, 404, 405)
        assert answer.headers["Location"] is None
