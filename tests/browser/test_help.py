"""Help along the way: hints, sources, numbers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.browser.runs import model_run_up_to, somebody_who
from tests.browser.stories import MARKS, WORDS, open_menu, sit_down
from tests.support.cases import case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser


def test_hints_come_one_by_one_and_stay(server: RunningServer, new_page: Pages) -> None:
    """The last one takes the button away; a reload shows them still."""
    somebody = sit_down(new_page(), server)
    helping = somebody.page.get_by_role("region", name=WORDS("ui.hints.title"))
    hints = case("mees").hints["occasion"]
    shown = helping.locator("ol > li")
    for number in range(1, len(hints) + 1):
        helping.get_by_role("button").click()
        expect(shown).to_have_text(list(hints[:number]))
    expect(helping.get_by_role("button")).to_have_count(0)
    somebody.page.reload()
    expect(shown).to_have_text(list(hints))


def test_numbers_are_shown_only_to_who_wants_them(server: RunningServer, new_page: Pages) -> None:
    """A word for how it went always; a score and how it is made up when asked for."""
    made = model_run_up_to("mees", "occasion")
    somebody = sit_down(new_page(), server, code=somebody_who(server, "mees", made))
    page = somebody.page
    page.get_by_role("button", name=WORDS("ui.nav.previous")).first.click()
    level = page.locator(".k-feedback .k-level")
    expect(level).to_contain_text(WORDS("ui.level.strong"))
    expect(level).not_to_contain_text(re.compile(r"\d"))
    wanted = open_menu(page).get_by_role("checkbox", name=WORDS("ui.menu.numbers"))
    wanted.check()
    expect(level).to_contain_text(re.compile(r"\d+ van 100"))
    page.locator(".k-feedback summary").filter(has_text=WORDS("ui.feedback.parts")).click()
    expect(page.locator(".k-feedback .k-parts")).to_contain_text(re.compile(r"\d"))
    open_menu(page)
    wanted.uncheck()
    expect(level).not_to_contain_text(re.compile(r"\d"))


def test_a_source_leads_to_its_place_in_the_method(server: RunningServer, new_page: Pages) -> None:
    """From the feedback, in a window of its own, where the item is marked and in view."""
    made = model_run_up_to("mees", "occasion")
    somebody = sit_down(new_page(), server, code=somebody_who(server, "mees", made))
    page = somebody.page
    page.get_by_role("button", name=WORDS("ui.nav.previous")).first.click()
    sources = page.locator(".k-sources").first
    item = sources.locator(".k-sources__id").first.inner_text()
    sources.locator("summary").click()
    with page.context.expect_page() as opened:
        sources.get_by_role("link", name=f"{WORDS('ui.cite.look-up')} {item}").click()
    method = opened.value
    expect(method).to_have_url(re.compile(rf"/werkwijze#{item}$"))
    expect(method.locator(f"#{item}")).to_be_in_viewport()
    expect(method.locator(f"#{item}")).to_contain_text(item)


def test_the_method_behind_a_step_is_at_hand(server: RunningServer, new_page: Pages) -> None:
    """Asked for with one click, without leaving the step or losing what was chosen."""
    somebody = sit_down(new_page(), server)
    somebody.mark(MARKS[0])
    panel = somebody.page.locator(".k-method")
    panel.locator("summary").click()
    expect(panel.get_by_role("listitem").first).to_contain_text(re.compile(r"^[A-Z]-\d{3}"))
    somebody.expect_marked(MARKS[0])
