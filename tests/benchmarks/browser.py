"""How long a person waits: until a click is seen to be kept, for feedback, for a first page."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from kompas_sim.wording import Words
from tests.benchmarks.row import Row
from tests.browser.conftest import QUIET, chromium
from tests.browser.runs import model_run_up_to, open_run, somebody_who
from tests.support.server import RunningServer, running_server

CLICKS, HAND_INS, VISITS, MOVES = 21, 9, 5, 12
EXERCISE = "/oefening/wie-zit-aan-tafel?casus=mees"
PATIENCE_MS = 60_000
WORDS = Words("nl")

STOPWATCH = """shown => {
    let from = 0, before = '';
    const sign = () => shown.map(one => document.querySelector(one)?.textContent ?? '').join('|');
    window.took = [];
    addEventListener('click', event => { from = event.timeStamp; before = sign(); }, true);
    new MutationObserver(() => {
        if (!from || sign() === before) return;
        const clicked = from, painted = new MessageChannel();
        from = 0;
        painted.port1.onmessage = () => window.took.push(performance.now() - clicked);
        requestAnimationFrame(() => painted.port2.postMessage(0));
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""
"""Times each click until the text of what only the kernel can change has changed and was painted."""


def rows() -> list[Row]:
    """The browser's figures, in milliseconds (medians), on this machine and without a network."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running_server(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        figures = [
            Row("start page usable, first visit", _visit(browser, server.url, "h1"), 1000),
            Row(
                "a case usable, first visit",
                _visit(browser, f"{server.url}/casus/mees", "#k-step-title"),
                5000,
            ),
            *_clicks(browser, f"{server.url}{EXERCISE}"),
            _moves(browser, server),
        ]
        browser.close()
        return figures


def _visit(browser: Browser, address: str, sign: str) -> float:
    """From the address to ``sign`` in view, in a browser that was never here, after one visit that warms the server."""
    taken = []
    for _ in range(VISITS + 1):
        page = browser.new_context().new_page()
        start = time.perf_counter()
        page.goto(address, wait_until="commit")
        expect(page.locator(sign)).to_be_visible(timeout=PATIENCE_MS)
        taken.append(1000 * (time.perf_counter() - start))
        _leave(page)
    return median(taken[1:])


def _clicks(browser: Browser, address: str) -> list[Row]:
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto(address)
    boxes = page.locator(".k-person").get_by_role("checkbox")
    expect(boxes.first).to_be_visible(timeout=PATIENCE_MS)
    page.evaluate(STOPWATCH, [".k-chosen", "#k-feedback-title"])
    kept = _time_each(page, [boxes.nth(number % boxes.count()) for number in range(CLICKS)])
    fed_back = []
    for _ in range(HAND_INS):
        fed_back += _time_each(
            page, [page.get_by_role("button", name=WORDS("ui.nav.submit-step"), exact=True)]
        )
        _time_each(page, [page.get_by_role("button", name=WORDS("ui.nav.again"), exact=True).first])
    _leave(page)
    return [
        Row("click on a check box until it is seen to be kept", median(kept), 100),
        Row("hand-in of a step until its feedback is seen", median(fed_back), 100),
    ]


def _moves(browser: Browser, server: RunningServer) -> Row:
    """Somebody in the chair: each move until what was said to it is seen in the log."""
    page = browser.new_context(reduced_motion="reduce").new_page()
    open_run(page, server, "mees", somebody_who(server, "mees", model_run_up_to("mees", "agenda")))
    fitting = page.locator(".k-moves__fitting button")
    expect(fitting.first).to_be_visible(timeout=PATIENCE_MS)
    page.evaluate(STOPWATCH, [".k-log"])
    answered = _time_each(page, [fitting.first] * MOVES)
    _leave(page)
    return Row("a move of the chair until the answer is seen", median(answered), 100)


def _time_each(page: Page, targets: list[Locator]) -> list[float]:
    """Click one after the other, each when the one before was answered."""
    page.evaluate("window.took.length = 0")
    for number, target in enumerate(targets, start=1):
        target.click()
        while int(page.evaluate("window.took.length")) < number:
            page.wait_for_timeout(10)
    took: list[float] = page.evaluate("window.took")
    return took


def _leave(page: Page) -> None:
    """As people do, so that the kernel of the page ends."""
    page.goto("about:blank")
    page.wait_for_timeout(50)
    page.context.close()
