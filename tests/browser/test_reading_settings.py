"""People who set their browser to read more easily still get the whole screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from kompas_sim.scenario.scenario import PLAYED_STEPS
from tests.browser.conftest import Pages
from tests.browser.looks import Fault, boxes_without_size, told, too_wide, violations
from tests.browser.runs import model_run, somebody_who
from tests.browser.stories import WORDS, sit_down
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
)
SPACING += " p { margin-bottom: 2em !important }"
"""What WCAG 1.4.12 says a page must bear."""

CLIPPED = """() => [...document.querySelectorAll('.kompas *')]
    .filter(e => e.checkVisibility() && !e.closest('.k-hidden, svg') && e.childNodes.length)
    .filter(e => { const s = getComputedStyle(e);
        return ['hidden', 'clip'].includes(s.overflowX) && e.scrollWidth > e.clientWidth + 1 ||
            ['hidden', 'clip'].includes(s.overflowY) && e.scrollHeight > e.clientHeight + 1; })
    .map(e => `clipped: ${e.outerHTML.slice(0, 140)}`)"""


def every_step(page: Page, reopened: bool = False) -> Iterator[str]:
    """Walk back through the steps of a run that was played; ``reopened`` opens them to be tried again."""
    steps = PLAYED_STEPS if reopened else (*PLAYED_STEPS, "debrief")
    for step in reversed(steps):
        choose = page.locator(".k-steps button:visible").filter(has_text=WORDS(f"method.step.{step}"))
        if choose.count() == 0:
            page.locator(".k-steps__phone > summary").click()
        choose.first.click()
        expect(page.locator("#k-step-title")).to_have_text(WORDS(f"steps.{step}.title"))
        again = page.get_by_role("button", name=WORDS("ui.nav.again"))
        if reopened and again.count():
            again.first.click()
            expect(again).to_have_count(0)
        yield step


ADOPT = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
"""As a reader's own style sheet comes in: the page's policy, which allows no inline styles, does not concern it."""


def faults_under(page: Page, style: str, reopened: bool) -> list[Fault]:
    """What does not fit on any step while a style of the reader's own is on."""
    faults = []
    for step in every_step(page, reopened):
        page.evaluate(ADOPT, style)
        faults += [Fault(step, "", what) for what in (*too_wide(page), *page.evaluate(CLIPPED))]
    return faults


@pytest.mark.parametrize("reopened", [False, True], ids=["handed-in", "to-fill-in"])
@pytest.mark.parametrize(
    "style", [SPACING, ":root { font-size: 200% !important }"], ids=["spacing", "double"]
)
def test_wider_and_larger_text_still_fits(
    style: str, reopened: bool, server: RunningServer, new_page: Pages
) -> None:
    """Text spacing (1.4.12) on a phone and text at 200% (1.4.4): nothing is cut off, nothing scrolls sideways."""
    width = 390 if style == SPACING else 1280
    page = new_page(width, 900)
    sit_down(page, server, code=somebody_who(server, "mees", model_run("mees")))
    faults = faults_under(page, style, reopened)
    assert not faults, told(faults)


def test_forced_colours_keep_every_control_visible(server: RunningServer, new_page: Pages) -> None:
    """High contrast of Windows: what can be pressed keeps an edge or an underline, and axe finds nothing."""
    page = new_page(forced_colors="active")
    sit_down(page, server, code=somebody_who(server, "mees", model_run("mees")))
    faults = []
    for step in every_step(page):
        faults += [
            Fault(step, "forced colours", what) for what in (*violations(page), *boxes_without_size(page))
        ]
    assert not faults, told(faults)


def test_on_paper_a_debrief_has_its_text_and_nothing_to_press(server: RunningServer, new_page: Pages) -> None:
    """Printing from the browser: pages with words, without menus or buttons but the names in the profile."""
    page = new_page()
    sit_down(page, server, code=somebody_who(server, "mees", model_run("mees")))
    expect(page.locator(".k-figure").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#k-step-title")).to_be_visible()
    expect(page.locator(".k-finding").first).to_be_visible()
    expect(page.locator(".k-steps, .k-nav, .k-menu, .top nav").locator("visible=true")).to_have_count(0)
    expect(page.locator("button:visible:not(.k-profile button)")).to_have_count(0)
    assert page.pdf().count(b"/Type /Page\n") > 1
