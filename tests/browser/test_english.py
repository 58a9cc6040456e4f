"""The interface in English: the case stays Dutch, and says that it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.wording import Words
from kompas_sim.wording.words import catalogue
from tests.browser.conftest import Pages
from tests.browser.looks import Fault, told
from tests.browser.runs import model_run, open_run, somebody_who
from tests.support.cases import case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

ENGLISH = Words("en")
WORD = re.compile(r"[^\W\d_]{2}")
DATE = r"\w+day \d{1,2} \w+( \d{4})?"
TEXTS = """() => {
    const seen = [];
    const walk = document.createTreeWalker(document.querySelector('.kompas') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const around = node.parentElement.closest('[lang]');
        const text = node.textContent.replace(/\\s+/g, ' ').trim();
        const apart = node.parentElement.closest('script, style, .k-figure, [aria-hidden]');
        if (around?.lang !== 'nl' && !apart) seen.push(text);
    }
    return seen;
}"""
"""Every text of the page that does not say that it is Dutch."""


def english() -> re.Pattern[str]:
    """What the English catalogue can say."""
    texts = [text for text in catalogue("en").values() if WORD.search(re.sub(r"{\w+}", "", text))]
    patterns = (re.sub(r"\\\{\w+\\\}", ".+", re.escape(" ".join(text.split()))) for text in texts)
    return re.compile("|".join((DATE, *patterns)), re.DOTALL)


def names(known: Scenario) -> set[str]:
    """What has no language: how people of the case are called."""
    return {known.child.name, *known.names.values()}


def not_english(page: Page, allowed: set[str]) -> list[str]:
    """Texts that are neither English nor marked as Dutch; a dot or a comma may stand between two texts."""
    said = english()
    texts = {text for text in page.evaluate(TEXTS) if not said.fullmatch(text)}
    parts = {part.strip(" ·,") for text in texts for part in re.split(r" · |, ", text)}
    return [one for one in parts if WORD.search(one) and not said.fullmatch(one) and one not in allowed]


def test_every_step_is_in_english_or_says_that_it_is_dutch(server: RunningServer, new_page: Pages) -> None:
    """Handed in and to fill in; a screen reader then reads each part in its own language (WCAG 3.1.2)."""
    known = case("mees")
    code = somebody_who(server, "mees", model_run("mees"))
    page = new_page()
    open_run(page, server, "mees", code, lang="en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    allowed = {code, *names(known)}
    faults: list[Fault] = []
    steps = page.get_by_role("navigation", name=ENGLISH("ui.stepper.label"))
    for step in reversed((*PLAYED_STEPS, "debrief")):
        steps.get_by_role("button", name=ENGLISH(f"method.step.{step}"), exact=False).click()
        expect(page.locator("#k-step-title")).to_have_text(ENGLISH(f"steps.{step}.title"))
        faults += [Fault(step, "handed in", text) for text in not_english(page, allowed)]
        again = page.get_by_role("button", name=ENGLISH("ui.nav.again"))
        if again.count():
            again.first.click()
            expect(again).to_have_count(0)
            faults += [Fault(step, "to fill in", text) for text in not_english(page, allowed)]
    assert not faults, told(faults)


def test_english_stays_english_from_the_start_page_on(server: RunningServer, new_page: Pages) -> None:
    """The start page, the case and its undo speak English when the address asked for it once."""
    page = new_page()
    page.goto(f"{server.url}/?lang=en")
    page.get_by_role("button", name=ENGLISH("serve.start.begin", child="Mees")).click()
    expect(page.locator("#k-step-title")).to_have_text(ENGLISH("steps.occasion.title"))
    assert "lang=en" in page.url
    page.get_by_role("radio", name=ENGLISH("ui.occasion.yes")).first.check()
    page.get_by_role("button", name=ENGLISH("ui.frame.undo")).click()
    expect(page.locator(".k-notice-place .k-notice")).to_have_text(ENGLISH("ui.notice.undone"))
