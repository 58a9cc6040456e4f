"""A real server and a real Chromium for the stories that users live."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.support.server import RunningServer, running_server

ARTEFACTS = Path(__file__).resolve().parents[2] / "test-artefacts"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGE_SECONDS = 60
GOODBYE_MS = 50
"""How long a page that was left may take to say so to its server."""
HERE = re.compile(r"(https?|wss?)://127\.0\.0\.1[:/]|(blob|data|file|about):")
expect.set_options(timeout=30_000)


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app as ``kompas serve`` starts it."""
    with running_server(tmp_path_factory.mktemp("browser")) as running:
        yield running


def chromium() -> str:
    """Where Chromium is on this machine; raises ``FileNotFoundError``."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        raise FileNotFoundError("Chromium is missing: install the Debian package chromium")
    return found


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium from the machine; without it these tests fail, because they prove what users see.

    It ends with this folder's tests: while it is open an event loop runs in this thread.
    """
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium(), args=QUIET)


class Pages:
    """Opens pages that may ask nothing outside this machine, open no dialog and write no error in the console.

    What a test causes on purpose it announces with ``expect_fault``.
    """

    def __init__(self, browser: Browser) -> None:
        """No pages yet."""
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._faults: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def __call__(self, width: int = 1280, height: int = 900, **options: Any) -> Page:
        """A page in a browser of its own, as on a device that was never here before."""
        wanted = {"viewport": {"width": width, "height": height}, "reduced_motion": "reduce", **options}
        context = self._browser.new_context(**wanted)
        context.set_default_timeout(PAGE_SECONDS * 1000)
        context.on("page", self._watch)
        self._contexts.append(context)
        return context.new_page()

    def expect_fault(self, pattern: str) -> None:
        """Faults with this in them are what the test is about."""
        self._expected.append(re.compile(pattern))

    def close(self) -> None:
        """Leave every page, so that its kernel ends, and close it; fails when one did what it may not do."""
        for context in self._contexts:
            for page in context.pages:
                page.goto("about:blank")
                page.wait_for_timeout(GOODBYE_MS)
            context.close()
        faults = [one for one in self._faults if not any(known.search(one) for known in self._expected)]
        assert not faults, "\n".join(["the pages did what they may not do:", *dict.fromkeys(faults)])

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self._faults.append(f"page error: {error}"))
        page.on("console", self._console)
        page.on("dialog", self._dialog)
        page.on("request", self._request)

    def _request(self, sent: Request) -> None:
        if not HERE.match(sent.url):
            self._faults.append(f"outside: {sent.url}")

    def _console(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self._faults.append(f"console: {said.text} ({said.location.get('url', '')})")

    def _dialog(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # JupyterLab asks whether to leave an unsaved notebook: yes
            dialog.accept()
            return
        self._faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Pages]:
    """Opens pages, and closes them after the test."""
    pages = Pages(browser)
    yield pages
    pages.close()


@pytest.fixture
def artefact(request: pytest.FixtureRequest) -> Callable[[str], Path]:
    """Where a picture of this test is kept."""

    def place(name: str) -> Path:
        folder = ARTEFACTS / str(request.node.name).replace("/", "-")
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name

    return place
