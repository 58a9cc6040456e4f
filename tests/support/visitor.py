"""A visitor without a browser: keeps cookies, sends paths as they are, speaks to a kernel's websocket."""

from __future__ import annotations

import json
import re
import ssl
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPMessage, HTTPSConnection
from http.cookies import SimpleCookie
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode, urlsplit

from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

PATIENCE = 30.0
V1 = "v1.kernel.websocket.jupyter.org"
KERNEL = re.compile(r'data-kernel="([0-9a-f-]{36})"')
TOKEN = re.compile(r'name="_xsrf" value="([^"]+)"')


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: HTTPMessage
    text: str
    path: str

    @property
    def kernel(self) -> str:
        """The id of the kernel that this page started."""
        found = KERNEL.search(self.text)
        assert found, f"no kernel on this page ({self.status}):\n{self.text[:2000]}"
        return found.group(1)


@dataclass
class Visitor:
    """Somebody at ``url``, with a cookie jar of their own; for ``https`` with whose certificates they trust."""

    url: str
    cookies: dict[str, str] = field(default_factory=dict)
    kernels: list[str] = field(default_factory=list)
    trust: ssl.SSLContext | None = None

    @property
    def host(self) -> str:
        """Host and port of the server."""
        return urlsplit(self.url).netloc

    def ask(
        self,
        path: str,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        body: str | None = None,
    ) -> Answer:
        """One request; the path goes out as it is, so that ``..`` stays ``..``; no redirect is followed."""
        sent = {**self._cookie_header(), **(headers or {})}
        connection = self.line()
        try:
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            self._keep(answer.headers)
            text = answer.read().decode("utf-8", errors="replace")
            self.kernels += KERNEL.findall(text)
            return Answer(answer.status, answer.headers, text, path)
        finally:
            connection.close()

    def line(self) -> HTTPConnection:
        """A connection that is not open yet."""
        if self.trust is None:
            return HTTPConnection(self.host, timeout=PATIENCE)
        return HTTPSConnection(self.host, timeout=PATIENCE, context=self.trust)

    def get(self, path: str) -> Answer:
        """A page, with redirects followed."""
        answer = self.ask(path)
        while answer.status in (301, 302, 303, 307, 308):
            answer = self.ask(str(answer.headers["Location"]))
        return answer

    def post(self, path: str, **fields: str) -> Answer:
        """Send a form as the start page would, with its token; no redirect is followed."""
        found = TOKEN.search(self.ask("/").text)
        assert found
        body = urlencode({"_xsrf": found.group(1), **fields})
        return self.ask(path, "POST", {"Content-Type": "application/x-www-form-urlencoded"}, body)

    def open_case(self, case_id: str = "mees") -> Answer:
        """A case with its kernel, begun as somebody new when there is no code yet."""
        return self.get(f"/casus/{case_id}")

    def leave(self) -> None:
        """Close every page, as a browser does when its tabs are closed."""
        for kernel in self.kernels:
            self.goodbye(kernel)
        self.kernels.clear()

    def goodbye(self, kernel: str) -> Answer:
        """Stop a kernel as its page does when it is closed."""
        token = self.cookies.get("_xsrf", "")
        return self.ask(f"/voila/api/shutdown/{kernel}", "POST", {"X-XSRFToken": token})

    def socket(
        self,
        kernel: str,
        *,
        origin: str | None = None,
        subprotocol: str | None = V1,
        compression: str | None = None,
    ) -> ClientConnection:
        """The websocket of a kernel; raises ``InvalidStatus`` when it is refused."""
        return connect(
            f"ws{'s' if self.trust else ''}://{self.host}/api/kernels/{kernel}/channels?session_id={uuid.uuid4()}",
            ssl=self.trust,
            origin=Origin(origin or self.url),
            additional_headers=self._cookie_header(),
            subprotocols=[Subprotocol(subprotocol)] if subprotocol else None,
            open_timeout=PATIENCE,
            compression=compression,
        )

    def refusal(self, kernel: str, origin: str | None = None) -> InvalidStatus:
        """How the websocket of a kernel is refused; an error when it is not."""
        try:
            self.socket(kernel, origin=origin).close()
        except InvalidStatus as refused:
            return refused
        raise AssertionError("the websocket was let in")

    def _cookie_header(self) -> dict[str, str]:
        if not self.cookies:
            return {}
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}

    def _keep(self, headers: HTTPMessage) -> None:
        for line in headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.coded_value


def message(kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """A kernel message as a page would make it."""
    header = {
        "msg_id": uuid.uuid4().hex,
        "msg_type": kind,
        "session": uuid.uuid4().hex,
        "username": "",
        "date": datetime.now(UTC).isoformat(),
        "version": "5.4",
    }
    return {"header": header, "parent_header": {}, "metadata": {}, "content": dict(content)}


def packed(channel: str, sent: Mapping[str, Any], subprotocol: str | None) -> str | bytes:
    """A message as it goes over the websocket, in the new protocol or in the old one."""
    if subprotocol is None:
        return json.dumps({**sent, "channel": channel, "buffers": []})
    parts = [channel.encode()]
    parts += [json.dumps(sent[name]).encode() for name in ("header", "parent_header", "metadata", "content")]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    numbers = [len(offsets), *offsets]
    return b"".join(number.to_bytes(8, "little") for number in numbers) + b"".join(parts)


def unpacked(frame: str | bytes) -> dict[str, Any]:
    """Header, parent header and content of what came back."""
    if isinstance(frame, str):
        return dict(json.loads(frame))
    count = int.from_bytes(frame[:8], "little")
    offsets = [int.from_bytes(frame[8 * (i + 1) : 8 * (i + 2)], "little") for i in range(count)]
    parts = [frame[start:stop] for start, stop in pairwise(offsets)]
    names = ("header", "parent_header", "metadata", "content")
    return {name: json.loads(part) for name, part in zip(names, parts[1:5], strict=True)}


def wait_for(socket: ClientConnection, kind: str) -> dict[str, Any]:
    """The next message of this kind."""
    while True:
        answer = unpacked(socket.recv(timeout=PATIENCE))
        if answer["header"]["msg_type"] == kind:
            return answer
