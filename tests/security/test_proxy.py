"""Behind a reverse proxy that adds the visitor's address and protocol."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kompas_sim.store.codes import code_words
from tests.security.wire import handshake
from tests.support.server import RunningServer, running_server
from tests.support.visitor import V1, Visitor

TLS = {"X-Scheme": "https"}
NOBODY = "-".join(code_words()[:1] * 4)


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server that trusts the headers of the proxy before it."""
    with running_server(tmp_path_factory.mktemp("proxied"), behind_proxy=True) as running:
        yield running


def test_no_cookie_that_was_set_over_tls_travels_without_it(proxied: RunningServer) -> None:
    """All four of them, and neither does one that is being forgotten."""
    visitor = Visitor(proxied.url)
    answers = [visitor.ask(path, headers=TLS) for path in ("/casus/mees", "/casus/mees", "/")]
    cookies = [cookie for answer in answers for cookie in answer.headers.get_all("Set-Cookie") or []]
    assert {"kompas-code", "kompas-zegel", "kompas-bezoek", "_xsrf"} == {
        one.partition("=")[0] for one in cookies
    }
    assert [one for one in cookies if "; secure" not in one.lower()] == []
    visitor.leave()


def test_without_tls_cookies_work_all_the_same(proxied: RunningServer) -> None:
    """The control: on a machine of one's own there is no TLS."""
    (cookie, *_) = Visitor(proxied.url).ask("/casus/mees").headers.get_all("Set-Cookie") or []
    assert "secure" not in cookie.lower()


def test_a_page_over_tls_reaches_its_kernel(proxied: RunningServer) -> None:
    """The proxy passes the host on as it is, so the page's origin is recognised."""
    visitor = Visitor(proxied.url)
    kernel = visitor.open_case().kernel
    path = f"/api/kernels/{kernel}/channels"
    asked = {**visitor._cookie_header(), **TLS, "Sec-WebSocket-Protocol": V1}
    own, foreign = (
        handshake(proxied.url, path, {**asked, "Origin": f"https://{host}"})
        for host in (visitor.host, "elders.example")
    )
    assert (own.status, foreign.status) == (101, 403)
    visitor.leave()


def test_wrong_codes_are_counted_for_each_address_that_the_proxy_tells(proxied: RunningServer) -> None:
    """One who guesses does not keep a neighbour out; what stands before the proxy's own word does not count."""
    visitor = Visitor(proxied.url)
    for number in range(12):
        forged = f"203.0.113.{number}, 198.51.100.7"
        last = visitor.ask(f"/casus/mees?code={NOBODY}", headers={"X-Forwarded-For": forged})
    neighbour = visitor.ask(f"/casus/mees?code={NOBODY}", headers={"X-Forwarded-For": "198.51.100.8"})
    assert (last.status, neighbour.status) == (429, 404)
