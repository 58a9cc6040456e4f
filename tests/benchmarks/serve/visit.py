"""One visit in Chromium: how long until what, and how many bytes in how many requests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, sync_playwright

from tests.benchmarks.serve.processes import processor_seconds
from tests.browser.conftest import QUIET, chromium

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
SETTLE_MS, GOODBYE_MS, PAUSE_MS = 500, 400, 50
BASE64 = 3 / 4
TEXT = 1


@dataclass
class Traffic:
    """What went over the network: bytes and requests by HTTP, bytes by websocket."""

    bytes: float = 0
    requests: int = 0
    socket_bytes: float = 0
    _asked: set[str] = field(default_factory=set)

    def watch(self, session: CDPSession) -> None:
        """Count from now on."""
        session.on("Network.requestWillBeSent", self._request)
        session.on("Network.requestServedFromCache", lambda told: self._asked.discard(told["requestId"]))
        session.on("Network.responseReceived", self._response)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.webSocketFrameReceived", self._frame)
        session.on("Network.webSocketFrameSent", self._frame)
        session.send("Network.enable")

    def _request(self, told: dict[str, Any]) -> None:
        if told["request"]["url"].startswith("http"):
            self._asked.add(told["requestId"])
            if "redirectResponse" in told:
                self.requests += 1
                self.bytes += told["redirectResponse"]["encodedDataLength"]

    def _response(self, told: dict[str, Any]) -> None:
        if told["response"].get("fromDiskCache"):
            self._asked.discard(told["requestId"])

    def _finished(self, told: dict[str, Any]) -> None:
        if told["requestId"] in self._asked:
            self._asked.discard(told["requestId"])
            self.requests += 1
            self.bytes += told["encodedDataLength"]

    def _frame(self, told: dict[str, Any]) -> None:
        frame = told["response"]
        self.socket_bytes += len(frame["payloadData"]) * (1 if frame["opcode"] == TEXT else BASE64)


@dataclass(frozen=True)
class Visit:
    """Milliseconds from the request on and of the clicks that followed; traffic and the server's work until usable."""

    first_byte: float
    title: float
    usable: float
    clicks: tuple[float, ...]
    traffic: Traffic
    server_seconds: float


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, warm."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        profile(opened).close()
        yield opened
        opened.close()


def profile(opened: Browser) -> BrowserContext:
    """A profile that was never anywhere; it keeps its files in memory."""
    context = opened.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.add_init_script(PROBE)
    context.new_page().close()
    return context


def visit(context: BrowserContext, address: str, server: int, clicks: int = 0) -> Visit:
    """Open the page, use it, click on in it and leave it; raises playwright's ``Error`` when it is no use.

    ``server`` is the process whose family's work is counted until the page is usable and has settled.
    """
    page = context.new_page()
    traffic = Traffic()
    traffic.watch(context.new_cdp_session(page))
    before = processor_seconds(server)
    try:
        page.goto(address, wait_until="commit")
        seen = page.evaluate("probe.usable")
        page.wait_for_timeout(SETTLE_MS)
        worked = processor_seconds(server) - before
        until_usable = replace(traffic)
        took = page.evaluate(f"probe.clicks({clicks}, {PAUSE_MS})")
        return Visit(seen["firstByte"], seen["title"], seen["usable"], tuple(took), until_usable, worked)
    finally:
        page.goto("about:blank")
        page.wait_for_timeout(GOODBYE_MS)
        page.close()


def first_step(opened: Browser, address: str) -> str:
    """What stands on the page when its first step is there, as HTML."""
    context = opened.new_context()
    page = context.new_page()
    page.goto(address, wait_until="commit")
    title = page.locator("#k-step-title")
    title.wait_for()
    html: str = title.evaluate("it => it.closest('.k-app').outerHTML")
    page.goto("about:blank")
    context.close()
    return html
