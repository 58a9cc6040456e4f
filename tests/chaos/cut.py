"""The network of one browser is cut for a while: what is read, what happens to what was typed, how it goes on."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from kompas_sim.wording import Words
from tests.benchmarks.serve.visit import browser
from tests.browser.runs import kept_plan, model_run_up_to, open_run, somebody_who
from tests.chaos.site import site
from tests.support.cable import cable_to
from tests.support.server import RunningServer

TYPED, TYPED_ON = "Afspraken over de nacht", "Afspraken over de nacht, en wie er dan komt"
PATIENCE_MS = 60_000
LOOK_SECONDS = 0.1


@dataclass
class Cut:
    """What was seen; seconds from the cut to the message, and from the mending until all was as before."""

    lasted: float
    said: str
    said_after: float
    in_field: str
    went_on_after: float
    kept: str
    reloads: int


def network_cut(folder: Path, seconds: float) -> Cut:
    """Somebody types while the network goes, types on, and has it back after so many seconds."""
    with (
        site(folder) as here,
        cable_to(urlsplit(here.url).port or 0) as cable,
        browser() as opened,
    ):
        server = here.server
        code = somebody_who(server, "mees", model_run_up_to("mees", "case-summary"))
        page = opened.new_context().new_page()
        loads: list[str] = []
        page.on("load", lambda loaded: loads.append(loaded.url))
        near = RunningServer(f"http://127.0.0.1:{cable.port}", server.log_path, server.data, server.process)
        open_run(page, near, "mees", code)
        goal = page.get_by_label(Words("nl")("ui.goal.goal"), exact=True)
        goal.fill(TYPED)
        start = time.monotonic()
        cable.cut()
        bar = page.locator("#kompas-bar")
        expect(bar).to_be_visible(timeout=PATIENCE_MS)
        said, said_after = page.locator("#kompas-bar-text").inner_text(), time.monotonic() - start
        goal.fill(TYPED_ON)
        goal.blur()
        page.wait_for_timeout(max(0.0, 1000 * (start + seconds - time.monotonic())))
        in_field, lasted = goal.input_value(), time.monotonic() - start
        cable.mend()
        went_on = _until_kept(page, server, code)
        seen = Cut(lasted, said, said_after, in_field, went_on, _kept(server, code), max(0, len(loads) - 1))
        page.goto("about:blank")
        return seen


def _until_kept(page: Page, server: RunningServer, code: str) -> float:
    """Seconds until the message is away and the text is in the store; the page is not touched."""
    start = time.monotonic()
    expect(page.locator("#kompas-bar")).to_be_hidden(timeout=PATIENCE_MS)
    while _kept(server, code) != TYPED_ON and time.monotonic() < start + PATIENCE_MS / 1000:
        page.wait_for_timeout(1000 * LOOK_SECONDS)
    return time.monotonic() - start


def _kept(server: RunningServer, code: str) -> str:
    return str(kept_plan(server, code, "mees").texts.get("goal", ""))
