"""What a trainee sees when the kernel or the server goes away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, expect

from kompas_sim.serve.server import LARGEST_MESSAGE
from tests.browser.conftest import Pages
from tests.browser.looks import violations
from tests.browser.runs import kept_plan, model_run_up_to, open_run, somebody_who
from tests.browser.stories import GONE, WORDS
from tests.support.patience import eventually
from tests.support.server import RunningServer, running_server

pytestmark = pytest.mark.browser

PROBE = Path(__file__).resolve().parents[1] / "serve" / "data" / "probe.ipynb"
SOON = 40_000

Open = Callable[[RunningServer], Page]


@pytest.fixture
def opened(new_page: Pages) -> Open:
    """Opens a case and waits until it can be used."""

    def open_page(server: RunningServer) -> Page:
        page = new_page()
        page.goto(f"{server.url}/casus/mees")
        expect(page.locator("#k-step-title")).to_be_visible(timeout=SOON)
        expect(page.locator("#kompas-loading")).to_have_count(0)
        return page

    new_page.expect_fault(GONE)
    return open_page


@contextmanager
def silent(server: RunningServer) -> Iterator[None]:
    """The server answers nothing for a while."""
    process = psutil.Process(server.process.pid)
    process.suspend()
    try:
        yield
    finally:
        process.resume()


def bar(page: Page) -> str:
    """What the bar about the connection says."""
    expect(page.locator("#kompas-bar")).to_be_visible(timeout=SOON)
    return page.locator("#kompas-bar").inner_text()


def test_a_dead_kernel_is_noticed_and_a_reload_goes_on(tmp_path: Path, opened: Open) -> None:
    """Within the time of a few heartbeats, with a button that loads the page again."""
    with running_server(tmp_path) as server:
        page = opened(server)
        (kernel,) = server.kernels()
        psutil.Process(kernel).kill()
        assert "De oefening is gestopt" in bar(page)
        assert violations(page) == []
        page.get_by_role("button", name="Laad opnieuw").click()
        expect(page.locator("#k-step-title")).to_be_visible(timeout=SOON)
        expect(page.locator("#kompas-bar")).to_be_hidden()


def test_a_server_that_comes_back_makes_the_bar_go_away(tmp_path: Path, opened: Open) -> None:
    """A short interruption asks nothing of the trainee."""
    with running_server(tmp_path) as server:
        page = opened(server)
        with silent(server):
            page.evaluate("dispatchEvent(new Event('online'))")
            assert "even weg" in bar(page)
            expect(page.get_by_role("button", name="Laad opnieuw")).to_be_hidden()
        page.evaluate("dispatchEvent(new Event('online'))")
        expect(page.locator("#kompas-bar")).to_be_hidden(timeout=SOON)


def test_a_server_that_is_updated_has_its_pages_back_by_themselves(tmp_path: Path, opened: Open) -> None:
    """The trainee reads why it waits and presses nothing; what was chosen is there, on the new server."""
    with running_server(tmp_path) as server:
        page = opened(server)
        page.get_by_role("radio", name="Ja").first.check()
        expect(page.locator(".k-saved").first).to_contain_text("Bewaard")
        assert server.stop() == 0
    assert "bijgewerkt" in bar(page)
    with running_server(tmp_path, port=int(server.url.rsplit(":", 1)[1])):
        expect(page.locator("#kompas-bar")).to_be_hidden(timeout=SOON)
        expect(page.get_by_role("radio", name="Ja").first).to_be_checked(timeout=SOON)


def test_an_idle_trainee_is_asked_and_may_stay(tmp_path: Path, opened: Open) -> None:
    """The dialog has the focus on its button, is announced, and Escape also means: I am here."""
    with running_server(tmp_path, idle_minutes=1.5) as server:
        page = opened(server)
        page.evaluate("dispatchEvent(new Event('online'))")
        dialog = page.get_by_role("dialog", name="Ben je er nog?")
        expect(dialog).to_be_visible(timeout=SOON)
        expect(page.get_by_role("button", name="Ja, ik ga verder")).to_be_focused()
        assert violations(page) == []
        page.keyboard.press("Enter")
        expect(page.locator("#kompas-bar")).to_be_hidden()


def test_a_closed_page_takes_its_kernel_along(tmp_path: Path, opened: Open) -> None:
    """Nothing is left running for somebody who went away."""
    with running_server(tmp_path) as server:
        page = opened(server)
        assert len(server.kernels()) == 1
        page.goto(f"{server.url}/werkwijze")
        assert eventually(lambda: not server.kernels())


def test_a_cell_that_fails_shows_a_calm_note_with_a_reference(tmp_path: Path, new_page: Pages) -> None:
    """The reference stands in the log with the traceback; the page shows neither code nor traceback."""
    book = tmp_path / "broken.ipynb"
    text = PROBE.read_text(encoding="utf-8").replace("import os\\n", "1 / 0  # geheim-van-de-bron\\n")
    book.write_text(text, encoding="utf-8")
    with running_server(tmp_path / "server", notebook=book) as server:
        page = new_page()
        page.goto(f"{server.url}/casus/mees")
        note = page.get_by_role("alert").filter(has_text="Hier ging iets mis")
        expect(note).to_be_visible(timeout=SOON)
        shown = page.content()
        reference = note.inner_text().rpartition(": ")[2].split(".")[0]
        page.goto("about:blank")
        assert f"reference {reference}" in server.log
        assert "ZeroDivisionError" in server.log
    assert "ZeroDivision" not in shown
    assert "Traceback" not in shown
    assert "geheim-van-de-bron" not in shown


def test_a_widget_that_the_page_does_not_know_is_a_calm_note_too(tmp_path: Path, new_page: Pages) -> None:
    """The trainee reads a sentence, the console names the widget; its script is never run."""
    new_page.expect_fault(f"this page has no component for __main__.Probe|{GONE}")
    with running_server(tmp_path, notebook=PROBE) as server:
        page = new_page()
        page.goto(f"{server.url}/casus/mees")
        expect(page.get_by_role("alert").filter(has_text="kan hier niet getoond worden")).to_be_visible()
        expect(page.get_by_role("button", name="mees")).to_have_count(0)
        assert violations(page) == []


TYPE_MUCH = """(field, size) => {
    field.focus();
    field.value = "x".repeat(size);
    field.dispatchEvent(new Event("input", {bubbles: true}));
    field.blur();
}"""


def test_what_is_too_large_to_be_sent_is_said_and_the_page_goes_on(tmp_path: Path, new_page: Pages) -> None:
    """The server would close the connection; what is typed after it is kept."""
    new_page.expect_fault(f"is too large to be sent|{GONE}")
    with running_server(tmp_path) as server:
        page = new_page()
        code = somebody_who(server, "mees", model_run_up_to("mees", "case-summary"))
        open_run(page, server, "mees", code)
        goal = page.get_by_label(WORDS("ui.goal.goal"), exact=True)
        goal.evaluate(TYPE_MUCH, LARGEST_MESSAGE)
        assert "te groot om te versturen" in bar(page)
        assert violations(page) == []
        goal.fill("Afspraken over de nacht")
        goal.blur()
        expect(page.locator("#kompas-bar")).to_be_hidden(timeout=SOON)
        assert kept_plan(server, code, "mees").texts["goal"] == "Afspraken over de nacht"
