"""A page with its kernel as a browser has it: opened, connected again, asked, left."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from websockets.exceptions import ConnectionClosed

from kompas_sim.attempt.decision import Decision
from tests.benchmarks.serve.cookies import Client
from tests.benchmarks.serve.kernel_line import Json, KernelLine
from tests.benchmarks.serve.learner import BROKEN, CONTROL, KERNEL, OK, VERSION
from tests.benchmarks.serve.trouble import Unusable

OPEN_PATIENCE = 60.0
ANSWER_PATIENCE = 20.0
"""Seconds without an answer after which a page asks whether its kernel lives; the light page does so as often."""
GONE = 404


class NotNowError(Exception):
    """The server answered with a page of words; they are the text of this error."""


@dataclass
class Page:
    """One page; ``line`` is its websocket, ``frame`` what stands around the step, as last told."""

    client: Client
    kernel: str
    line: KernelLine | None = None
    widget: str = ""
    frame: Json | None = None

    @classmethod
    async def opened(cls, client: Client, address: str) -> Page:
        """Load a page; raises ``Unusable`` when the server is not there and ``NotNowError`` when it says no."""
        answer = await client.get(address)
        text = answer.body.decode()
        if answer.code != OK:
            raise NotNowError(text)
        found = KERNEL.search(text)
        if found is None or BROKEN in text:
            raise Unusable("a broken page")
        return cls(client, found.group(1))

    @property
    def decisions(self) -> int:
        """How many decisions the kernel says that it has kept."""
        assert self.frame is not None
        return int(self.frame["decisions"])

    @property
    def notice(self) -> str:
        """What the learner reads above the step; nothing when there is nothing to say."""
        return str(self._said["text"])

    @property
    def refused(self) -> bool:
        """Whether the training itself said no to what was just asked: it would say so again."""
        return bool(self._said["kind"] == "warn")

    @property
    def _said(self) -> Json:
        return (self.frame or {}).get("notice") or {"kind": "", "text": ""}

    async def connect(self) -> None:
        """Open the websocket, once more perhaps, and ask how things stand; raises ``Unusable``."""
        await self.hang_up()
        self.line = await KernelLine.to(self.client.url, self.kernel, self.client.headers(), OPEN_PATIENCE)
        control = uuid.uuid4().hex
        opening = {"comm_id": control, "target_name": CONTROL, "data": {}}
        try:
            await self.line.tell("comm_open", opening, VERSION)
        except ConnectionClosed as error:
            raise Unusable("the websocket was closed") from error
        answer = await self.line.ask(
            "comm_msg",
            {"comm_id": control, "data": {"method": "request_states"}},
            OPEN_PATIENCE,
            lambda kind, _: kind == "comm_msg",
        )
        states = answer.content["data"]["states"]
        found = [name for name, one in states.items() if one["state"].get("frame")]
        if not found:
            raise Unusable("no training on this page")
        self.widget = found[0]
        self.frame = states[self.widget]["state"]["frame"]

    async def ask(self, action: Json) -> None:
        """Send what the learner did and wait for the kernel's word on it; raises ``Unusable``."""
        if self.line is None:
            raise Unusable("not connected")
        data = {"method": "custom", "content": action}
        answer = await self.line.ask(
            "comm_msg", {"comm_id": self.widget, "data": data}, ANSWER_PATIENCE, self._is_answer
        )
        # Without an update before "idle" the kernel has nothing new to say: the same notice again, for instance.
        self.frame = answer.content.get("data", {}).get("state", {}).get("frame") or self.frame

    async def decide(self, decision: Decision) -> None:
        """Make a decision; whether it was kept is for ``decisions`` to say."""
        await self.ask({"kind": "decide", "decision": decision.model_dump(mode="json")})

    async def beat(self) -> int:
        """The status of the answer to "does my kernel live?"; raises ``Unusable``."""
        answer = await self.client.get(f"{self.client.url}/hartslag/{self.kernel}")
        return answer.code

    async def hang_up(self) -> None:
        """Close the websocket."""
        if self.line is not None:
            line, self.line = self.line, None
            await line.close()

    async def leave(self) -> None:
        """As a browser that closes its page; that nobody hears it does not matter."""
        await self.hang_up()
        try:
            await self.client.post(f"/voila/api/shutdown/{self.kernel}")
        except Unusable:
            return

    def _is_answer(self, kind: str, content: Json) -> bool:
        if kind == "status":
            return bool(content["execution_state"] == "idle")
        return (
            kind == "comm_msg"
            and content["comm_id"] == self.widget
            and content["data"].get("method") == "update"
            and "frame" in content["data"]["state"]
        )
