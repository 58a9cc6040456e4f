"""A trainer opens the same notebook in JupyterLab."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.hands import Mouse
from tests.browser.player import Player
from tests.browser.runs import kept_in
from tests.browser.stories import MARKS, open_menu
from tests.support.cases import case
from tests.support.lab import lab_with

pytestmark = pytest.mark.browser


TRIES = 4
PATIENCE = 60_000


def run_all(page: Page) -> None:
    """Run all cells from the menu; where JupyterLab still asks for which kernel, answer and run again."""
    expect(page.get_by_role("button", name="Python 3 (ipykernel) | Idle")).to_be_visible()
    title, ask = page.locator(".kompas #k-step-title"), page.get_by_role("dialog")
    for _ in range(TRIES):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        expect(title.or_(ask).first).to_be_visible(timeout=PATIENCE)
        if title.is_visible():
            return
        ask.get_by_role("button", name="Select Kernel").click()
        expect(ask).to_have_count(0)
    expect(title).to_be_visible(timeout=PATIENCE)


def test_the_notebook_runs_in_jupyterlab_and_keeps_what_is_chosen(tmp_path: Path, new_page: Pages) -> None:
    """All cells run from the menu; the app is there, fits its output, and a click is in the store."""
    new_page.expect_fault("^console: ")
    with lab_with("casus.ipynb", tmp_path) as lab:
        page = new_page()
        page.goto(lab.address)
        expect(page.locator(".jp-Notebook .jp-CodeCell").first).to_be_visible()
        run_all(page)
        assert page.locator(".kompas").evaluate("e => e.scrollWidth <= e.clientWidth && e.clientWidth > 300")
        Player(page, case("mees"), Mouse()).play_step("occasion", MARKS[:2])
        expect(page.locator(".k-check:not(.is-on) > :checked")).to_have_count(0)
        code = open_menu(page).locator(".k-code").inner_text()
        assert kept_in(lab.data, code, "mees")[0].decisions == MARKS[:2]
