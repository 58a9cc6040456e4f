"""The report as a person sees it: in Chromium, wide, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Pages
from tests.browser.looks import WIDTHS, too_wide, violations
from tests.support.reported import nasty_report

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the report stands on a disk."""
    path = tmp_path_factory.mktemp("report") / "verslag-mees.html"
    path.write_bytes(nasty_report())
    return path.as_uri()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_is_accessible_and_whole_at_every_width(
    new_page: Pages, address: str, width: int, artefact: Callable[[str], Path]
) -> None:
    page = new_page(width)
    page.goto(address)
    page.screenshot(path=artefact(f"verslag-{width}.png"), full_page=True)
    assert page.evaluate("[...document.images].every(one => one.complete && one.naturalWidth > 300)")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(11, 93, 102)"
    assert violations(page) == []
    assert too_wide(page) == []


def test_the_report_prints_on_a4_with_its_structure(
    new_page: Pages, address: str, artefact: Callable[[str], Path]
) -> None:
    page = new_page()
    page.goto(address)
    printed = page.pdf(path=artefact("verslag.pdf"), prefer_css_page_size=True, tagged=True, outline=True)
    assert b"/StructTreeRoot" in printed
    assert b"/Lang (nl)" in printed
    assert b"/MediaBox [0 0 595" in printed or b"/MediaBox [0 0 594.9" in printed
