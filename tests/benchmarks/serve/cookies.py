"""One client of a site: its cookies, and requests that carry them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse

from tests.benchmarks.serve.trouble import Unusable

MOST_AT_ONCE = 1000


def http_client() -> AsyncHTTPClient:
    """A client through which a whole crowd may ask at the same time."""
    return AsyncHTTPClient(force_instance=True, max_clients=MOST_AT_ONCE)


@dataclass
class Client:
    """Somebody's browser, as far as a server can tell. What cannot be fetched raises ``Unusable``."""

    http: AsyncHTTPClient
    url: str
    patience: float
    cookies: dict[str, str] = field(default_factory=dict)

    async def get(self, address: str) -> HTTPResponse:
        """A page, with redirects followed as a browser does: with the cookies that came on the way."""
        answer = await self._ask(address)
        while 300 <= answer.code < 400:
            answer = await self._ask(self.url + answer.headers["Location"].removeprefix(self.url))
        return answer

    async def post(self, path: str) -> HTTPResponse:
        """An empty form, with the token that says that it comes from a page of this site."""
        return await self._ask(self.url + path, "POST", {"X-XSRFToken": self.cookies.get("_xsrf", "")})

    def headers(self) -> dict[str, str]:
        """The cookies, as a request carries them."""
        pairs = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": pairs} if pairs else {}

    async def _ask(
        self, address: str, method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> HTTPResponse:
        request = HTTPRequest(
            address,
            method,
            headers={**self.headers(), **(headers or {})},
            body="" if method == "POST" else None,
            connect_timeout=self.patience,
            request_timeout=self.patience,
            follow_redirects=False,
            decompress_response=True,
        )
        try:
            answer = await self.http.fetch(request, raise_error=False)
        except (OSError, HTTPClientError) as error:
            raise Unusable(f"{method}: {error}") from error
        for line in answer.headers.get_list("Set-Cookie"):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.coded_value
        return answer
