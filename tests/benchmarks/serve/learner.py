"""A learner without a browser: opens the page, reads the widgets' states, decides, and goes on deciding.

Scripts and styles of the page are not fetched: a class that was here before has them, and the single visits
in Chromium show what they cost.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from tornado.httpclient import AsyncHTTPClient

from tests.benchmarks.serve.cookies import Client
from tests.benchmarks.serve.kernel_line import Json, KernelLine
from tests.benchmarks.serve.served import Served
from tests.benchmarks.serve.trouble import Unusable

OK = 200
KERNEL = re.compile(r'(?:data-kernel=|"kernelId": ?)"([0-9a-f-]{36})"')
STATE_HASH = re.compile(r'data-have="([^"]+)"')
BROKEN = "data-kompas-broken"
CONTROL, VERSION = "jupyter.widget.control", {"version": "1.0.0"}
CLICK_PATIENCE = 30.0
CAN_BE_REFUSED = "move-made"


@dataclass(frozen=True)
class Opened:
    """Milliseconds from the request on, until the page was complete and until a first decision was answered."""

    page: float
    usable: float


@dataclass(frozen=True)
class Done:
    """One thing that a learner did: what, when it was answered, and after how many milliseconds.

    ``refused`` says that the answer was a friendly no: the run was made for one course of the conversation, and
    where another seed gives it another course, a move may come too late. That is an answer like any other.
    """

    kind: str
    at: float
    took: float
    refused: bool


class Learner:
    """Somebody at a page of ``server``, with a code or new; ``actions`` is what they will do there."""

    def __init__(
        self, server: Served, http: AsyncHTTPClient, code: str, actions: Iterator[Json], patience: float
    ) -> None:
        """Nothing is asked yet; whatever takes more than ``patience`` seconds while opening is given up."""
        self._server = server
        self._code = code
        self._actions = actions
        self._patience = patience
        self._client = Client(http, server.url, patience)
        self._kernel = ""
        self._line: KernelLine | None = None
        self._widget = ""

    async def open(self) -> Opened:
        """Until the first decision was answered; raises ``Unusable``."""
        start = perf_counter()
        text = await self._page()
        page = perf_counter()
        headers = self._client.headers()
        self._line = await KernelLine.to(self._server.url, self._kernel, headers, self._patience)
        self._widget = await self._find_widget(text)
        first = await self.act(self._patience)
        return Opened(1000 * (page - start), 1000 * (first.at - start))

    async def act(self, patience: float = CLICK_PATIENCE) -> Done:
        """The next action; raises ``Unusable`` when it is not answered or cannot be done."""
        action = next(self._actions)
        name = action["decision"]["kind"] if action["kind"] == "decide" else action["kind"]
        start = perf_counter()
        data = {"method": "custom", "content": action}
        answer = await self._open_line().ask(
            "comm_msg", {"comm_id": self._widget, "data": data}, patience, self._ends_answer
        )
        refusal = _refusal(answer.content)
        if refusal and name != CAN_BE_REFUSED:
            raise Unusable(f"{name}: {refusal}")
        return Done(name, answer.at, 1000 * (answer.at - start), bool(refusal))

    async def beat(self) -> None:
        """Ask whether the kernel lives, as a page of ours does; raises ``Unusable``."""
        answer = await self._client.get(f"{self._server.url}/hartslag/{self._kernel}")
        if answer.code != OK:
            raise Unusable(f"heartbeat {answer.code}")

    async def leave(self) -> None:
        """Close the page as a browser does; the kernel goes."""
        if self._line is not None:
            await self._line.close()
        if self._kernel:
            await self._client.post(f"/voila/api/shutdown/{self._kernel}")

    async def _page(self) -> str:
        """The complete page, with a kernel."""
        answer = await self._client.get(self._server.address(self._code))
        if answer.code != OK:
            raise Unusable(f"page {answer.code}")
        text = answer.body.decode()
        found = KERNEL.search(text)
        if found is None or BROKEN in text:
            raise Unusable("a page without a kernel" if found is None else "a broken page")
        self._kernel = found.group(1)
        return text

    async def _find_widget(self, text: str) -> str:
        """Ask for the states of the widgets, as the page does, and find the training among them."""
        line, control = self._open_line(), uuid.uuid4().hex
        await line.ask(
            "comm_info_request",
            {"target_name": "jupyter.widget"},
            self._patience,
            lambda kind, _: kind == "comm_info_reply",
        )
        await line.tell("comm_open", {"comm_id": control, "target_name": CONTROL, "data": {}}, VERSION)
        known = STATE_HASH.search(text)
        data = {"method": "request_states", **({"have": known.group(1)} if known else {})}
        answer = await line.ask(
            "comm_msg", {"comm_id": control, "data": data}, self._patience, lambda kind, _: kind == "comm_msg"
        )
        states: Json = answer.content["data"]["states"]
        for name, told in states.items():
            if "screen" in told["state"]:
                return str(name)
        raise Unusable("no training among the widgets")

    def _open_line(self) -> KernelLine:
        if self._line is None:
            raise Unusable("not connected")
        return self._line

    def _ends_answer(self, kind: str, content: Json) -> bool:
        """Whether this is what the training shows after an action, or says that there is nothing new to show."""
        if kind == "status":
            return bool(content["execution_state"] == "idle")
        return (
            kind == "comm_msg"
            and content["comm_id"] == self._widget
            and content["data"].get("method") == "update"
        )


def _refusal(content: Json) -> str:
    """Why an action changed nothing, or nothing when it did. The same no twice is nothing new to show.

    Raises ``Unusable`` when something failed.
    """
    if "data" not in content:
        return "no change"
    notice = content["data"]["state"].get("frame", {}).get("notice") or {"kind": "info"}
    if notice["kind"] == "error":
        raise Unusable(notice["text"])
    return str(notice["text"]) if notice["kind"] == "warn" else ""
