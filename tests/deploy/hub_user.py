"""Somebody with an account at the hub, without a browser: logs in, starts a server, runs a notebook, clicks."""

from __future__ import annotations

import json
import re
import time
import uuid
from dataclasses import dataclass, field
from http.cookiejar import Cookie, CookieJar
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from kompas_sim.attempt.decision import Decision
from tests.deploy.learner import answer, click
from tests.support.visitor import V1, message, packed, unpacked

PATIENCE = 60.0
FORM_TOKEN = re.compile(r'name="_xsrf" value="([^"]+)"')
WIDGET = "application/vnd.jupyter.widget-view+json"


@dataclass
class HubUser:
    """A user of the hub at ``url``; cookies have paths, as in a browser."""

    url: str
    name: str
    jar: CookieJar = field(default_factory=CookieJar)

    @property
    def server(self) -> str:
        """The path of the user's own server."""
        return f"/user/{self.name}"

    def ask(self, path: str, body: bytes | None = None, **headers: str) -> tuple[int, str]:
        """Status and text, with redirects followed; with a body it is a POST."""
        opener = build_opener(HTTPCookieProcessor(self.jar))
        request = Request(self.url + path, body, {name.replace("_", "-"): v for name, v in headers.items()})
        try:
            with opener.open(request, timeout=PATIENCE) as got:
                return got.status, got.read().decode()
        except HTTPError as refused:
            return refused.code, refused.read().decode(errors="replace")

    def log_in(self, password: str) -> int:
        """Send the form of the login page; the status in the end."""
        token = FORM_TOKEN.search(self.ask("/hub/login")[1])
        assert token
        fields = {"username": self.name, "password": password, "_xsrf": token.group(1)}
        return self.ask("/hub/login?next=/hub/home", urlencode(fields).encode())[0]

    def spawn(self) -> None:
        """Start the user's own server and wait until it lets the user in: the page asks the hub who it is."""
        self.ask("/hub/spawn")
        give_up = time.monotonic() + PATIENCE
        while self.ask(f"{self.server}/lab")[0] != 200 or self.ask(f"{self.server}/api/status")[0] != 200:
            assert time.monotonic() < give_up, f"the server of {self.name} did not start"
            time.sleep(0.2)

    def start_kernel(self) -> str:
        """A kernel at the user's own server."""
        status, text = self.ask(f"{self.server}/api/kernels", b"{}", X_XSRFToken=self.token())
        assert status == 201, text
        return str(json.loads(text)["id"])

    def notebook(self, name: str) -> list[str]:
        """The code cells of the user's copy of a notebook."""
        status, text = self.ask(f"{self.server}/api/contents/notebooks/{name}")
        assert status == 200, text
        return [
            cell["source"] for cell in json.loads(text)["content"]["cells"] if cell["cell_type"] == "code"
        ]

    def token(self) -> str:
        """The token of the user's own server that a page sends along with what it asks."""
        (found,) = [one for one in self.jar if one.name == "_xsrf" and one.path.startswith(self.server)]
        return str(found.value)

    def cookie(self, name: str) -> Cookie:
        """A cookie of the user by its name."""
        (found,) = [one for one in self.jar if one.name == name]
        return found

    def line(self, kernel: str, server: str = "") -> ClientConnection:
        """The websocket of a kernel; raises ``InvalidStatus`` when it is refused."""
        path = f"{server or self.server}/api/kernels/{kernel}/channels?session_id={uuid.uuid4()}"
        request = Request(self.url + path)
        self.jar.add_cookie_header(request)
        return connect(
            self.url.replace("http", "ws", 1) + path,
            origin=Origin(self.url),
            additional_headers={"Cookie": request.get_header("Cookie", "")},
            subprotocols=[Subprotocol(V1)],
            open_timeout=PATIENCE,
            max_size=None,
        )

    def play(self, notebook: str, *decisions: Decision) -> str:
        """Run a notebook, click in its widget, and give the code under which that was kept."""
        with self.line(self.start_kernel()) as line:
            views, states = run(line, self.notebook(notebook))
            (app,) = views
            for made in decisions:
                line.send(packed("shell", click(app, made), V1))
            answer(line, message("kernel_info_request", {}))
            return str(states[app]["frame"]["code"])


def run(line: ClientConnection, cells: list[str]) -> tuple[list[str], dict[str, Any]]:
    """Execute cells as JupyterLab would: the widgets they show, and the state of each model they made."""
    views: list[str] = []
    states: dict[str, Any] = {}
    for source in cells:
        asked = message("execute_request", {"code": source, "silent": False, "store_history": True})
        line.send(packed("shell", asked, V1))
        while True:
            got = unpacked(line.recv(timeout=PATIENCE))
            kind, content = got["header"]["msg_type"], got["content"]
            if kind == "comm_open":
                states[content["comm_id"]] = content["data"]["state"]
            elif kind == "comm_msg" and content["data"]["method"] == "update":
                states[content["comm_id"]] |= content["data"]["state"]
            elif kind in ("execute_result", "display_data") and WIDGET in content["data"]:
                views.append(content["data"][WIDGET]["model_id"])
            elif kind == "error":
                raise AssertionError("\n".join(content["traceback"]))
            elif kind == "execute_reply" and got["parent_header"]["msg_id"] == asked["header"]["msg_id"]:
                break
    return views, states
