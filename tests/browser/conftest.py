"""A real server and a real Chromium for the stories that users live."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

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
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app as ``kompas serve`` starts it."""
    with running_server(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from the machine; without it these tests fail, because they prove what users see."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("Chromium is missing: install the Debian package chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=QUIET)


NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, server: RunningServer) -> Iterator[NewPage]:
    """Opens pages that may ask nothing outside the server and may write no error in the console."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page) -> None:
        page.set_default_timeout(PAGE_SECONDS * 1000)
        page.on("pageerror", lambda error: faults.append(f"page error: {error}"))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("request", lambda sent: None if inside(sent.url) else faults.append(f"outside: {sent.url}"))

    def inside(url: str) -> bool:
        own = server.url.removeprefix("http")
        return url.startswith((f"http{own}", f"ws{own}", "blob:", "data:"))

    def open_page(width: int = 1280, height: int = 900, **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.faults = faults  # type: ignore[attr-defined]  # for tests that cause a fault on purpose
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def artefact(request: pytest.FixtureRequest) -> Callable[[str], Path]:
    """Where a picture of this test is kept."""

    def place(name: str) -> Path:
        folder = ARTEFACTS / request.node.name.replace("/", "-")
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name

    return place
