"""The pages without a kernel: accessible, whole at every width, usable by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.browser.looks import faults_of_looks
from tests.browser.runs import somebody_who
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

PAGES = ["/", "/?lang=en", "/werkwijze", "/over", "/hervat", "/werkwijze?lang=en#K-028"]
ERRORS = ["/nergens", "/casus/mes", "/casus/mees?code=een-twee-drie-qqqqqqq"]


def name_of(path: str) -> str:
    """A file name for the picture of a page."""
    return "".join(sign if sign.isalnum() else "-" for sign in path).strip("-") or "start"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible_and_fits(
    path: str, new_page: Pages, server: RunningServer, artefact: Callable[[str], Path]
) -> None:
    """axe-core finds nothing, at three widths, light and dark; nothing is wider than the window."""
    page = new_page()
    page.goto(server.url + path)
    page.screenshot(path=artefact(f"{name_of(path)}.png"), full_page=True)
    assert faults_of_looks(page, path) == []


@pytest.mark.parametrize("path", ERRORS)
def test_an_error_page_is_accessible_and_fits(
    path: str, new_page: Pages, server: RunningServer, artefact: Callable[[str], Path]
) -> None:
    """The only thing the console says is the status itself."""
    new_page.expect_fault("status of 40")
    page = new_page()
    page.goto(server.url + path)
    page.screenshot(path=artefact(f"{name_of(path)}.png"), full_page=True)
    assert faults_of_looks(page, path) == []


def test_the_start_page_of_somebody_who_played_before(
    new_page: Pages, server: RunningServer, artefact: Callable[[str], Path]
) -> None:
    """With a code in the browser: what was going on, and a way to be forgotten."""
    code = somebody_who(server, "mees", ())
    page = new_page()
    page.goto(f"{server.url}/hervat")
    page.get_by_label("Jouw code").fill(code)
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_role("link", name="Ga verder met Mees")).to_be_visible()
    assert faults_of_looks(page, "mine") == []
    page.goto(server.url)
    expect(page.get_by_role("link", name="Ga verder met Mees", exact=True)).to_be_visible()
    page.screenshot(path=artefact("start-again.png"), full_page=True)
    assert faults_of_looks(page, "start again") == []
    page.get_by_role("button", name="Gedeelde computer?").click()
    expect(page.get_by_role("button", name="Begin met Mees")).to_be_visible()


def test_the_first_tab_stop_skips_to_the_content(new_page: Pages, server: RunningServer) -> None:
    """Past the menu in one key."""
    page = new_page()
    for path in ("/", "/werkwijze", "/over", "/hervat"):
        page.goto(server.url + path)
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Ga naar de inhoud")
        expect(page.locator(":focus")).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"


def test_every_tab_stop_of_the_start_page_can_be_seen(new_page: Pages, server: RunningServer) -> None:
    """Nothing that has the focus is hidden, and everything that has it shows a line around it."""
    page = new_page(390, 700)
    page.goto(server.url)
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        here = page.locator(":focus")
        expect(here).to_be_in_viewport()
        assert here.evaluate("e => getComputedStyle(e).outlineWidth") == "3px"
        seen.append(here.inner_text())
    assert any("Begin met Mees" in text for text in seen)
    assert any("Begin met Jip" in text for text in seen)


def test_the_method_is_filtered_as_one_types(new_page: Pages, server: RunningServer) -> None:
    """By words, without accents or capitals; by source; and what was found is said."""
    page = new_page()
    page.goto(f"{server.url}/werkwijze")
    everything = page.locator(".item:visible").count()
    search = page.get_by_role("searchbox", name="Zoek in de werkwijze")
    search.fill("HUISÁRTS")
    found = page.locator(".item:visible").count()
    assert 0 < found < everything
    expect(page.get_by_role("status")).to_contain_text(str(found))
    page.get_by_label("Bron", exact=True).select_option("R")
    assert 0 < page.locator(".item:visible").count() < found
    search.fill("qqqq")
    expect(page.get_by_role("status")).to_contain_text("Niets gevonden voor “qqqq”")
    assert page.locator(".chapter:visible").count() == 0


def test_a_link_to_an_item_shows_it_even_when_it_was_filtered_away(
    new_page: Pages, server: RunningServer
) -> None:
    """The address of an item always leads to it."""
    page = new_page()
    page.goto(f"{server.url}/werkwijze")
    page.get_by_role("searchbox").fill("qqqq")
    page.evaluate("location.hash = 'K-028'")
    expect(page.locator("#K-028")).to_be_in_viewport()


def test_the_method_reads_without_scripts(new_page: Pages, server: RunningServer) -> None:
    """Everything is there; only the filter is not."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{server.url}/werkwijze#K-028")
    expect(page.locator("#K-028")).to_be_visible()
    expect(page.locator("#filter")).to_be_hidden()


def test_on_paper_there_are_no_menus_or_buttons(new_page: Pages, server: RunningServer) -> None:
    """Printing leaves out what cannot be pressed."""
    page = new_page()
    page.goto(f"{server.url}/werkwijze")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("#K-028")).to_be_visible()
