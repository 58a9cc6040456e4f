"""Somebody types a code or an address that is not quite right."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.browser.runs import somebody_who
from tests.browser.stories import WORDS
from tests.support.cases import case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser


def test_a_word_that_is_in_no_code_is_pointed_out_and_can_be_put_right(
    server: RunningServer, new_page: Pages
) -> None:
    """At the field, with what was typed still there."""
    new_page.expect_fault("status of 4")
    code = somebody_who(server, "mees", ())
    strange = code.rpartition("-")[0] + "-qqqqqqqq"
    page = new_page()
    page.goto(server.url)
    field = page.get_by_label(WORDS("serve.resume.label"))
    field.fill(strange)
    page.get_by_role("button", name=WORDS("serve.resume.submit")).click()
    expect(page.get_by_role("alert")).to_contain_text("‘qqqqqqqq’ komt in geen enkele code voor")
    expect(field).to_have_value(strange)
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill(code)
    page.get_by_role("button", name=WORDS("serve.resume.submit")).click()
    expect(page.get_by_role("link", name=case("mees").title)).to_be_visible()
    expect(page.get_by_text(code)).to_be_visible()


def test_a_code_that_nobody_has_is_told_so(server: RunningServer, new_page: Pages) -> None:
    """Four good words that were never given out."""
    new_page.expect_fault("status of 4")
    page = new_page()
    page.goto(f"{server.url}/hervat")
    words = somebody_who(server, "mees", ()).split("-")
    page.get_by_label(WORDS("serve.resume.label")).fill("-".join(reversed(words)))
    page.get_by_role("button", name=WORDS("serve.resume.submit")).click()
    expect(page.get_by_role("alert")).to_contain_text(WORDS("store.unknown-code"))


def test_an_unknown_case_shows_the_way_to_the_one_that_was_meant(
    server: RunningServer, new_page: Pages
) -> None:
    """A page in Dutch, with a button to the nearest case and one to the start."""
    new_page.expect_fault("status of 404")
    page = new_page()
    page.goto(f"{server.url}/casus/mes")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("serve.error.case.title"))
    expect(page.get_by_role("link", name=WORDS("serve.error.home"))).to_be_visible()
    page.get_by_role("link", name=case("mees").title).click()
    expect(page.locator("#k-step-title")).to_be_visible()


def test_an_address_that_does_not_exist_is_said_in_dutch_with_a_way_home(
    server: RunningServer, new_page: Pages
) -> None:
    """And not in the words of the web server."""
    new_page.expect_fault("status of 404")
    page = new_page()
    page.goto(f"{server.url}/kasus/mees")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("serve.error.404.title"))
    page.get_by_role("link", name=WORDS("serve.error.home")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("serve.start.title"))
