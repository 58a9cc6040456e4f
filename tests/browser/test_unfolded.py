"""What a trainee can unfold, and what a careless trainee gets to see, is as accessible as the rest."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.scenario.scenario import PLAYED_STEPS
from tests.browser.conftest import Pages
from tests.browser.looks import Fault, faults_of_looks, told
from tests.browser.runs import model_run, somebody_who
from tests.browser.stories import WORDS, open_menu, sit_down
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

NOTHING_DONE = tuple(d.StepSubmitted(step=step) for step in PLAYED_STEPS)


def unfold(page: Page) -> None:
    """Open everything below the steps that can be opened, and wait for what is fetched then."""
    page.evaluate("document.querySelectorAll('.k-step details').forEach(one => { one.open = true; })")
    expect(page.locator(".k-method [aria-busy=true]")).to_have_count(0)


def faults_of_steps(page: Page, widths: tuple[int, ...]) -> list[Fault]:
    """Every step of a run with everything unfolded."""
    faults = []
    for step in (*PLAYED_STEPS, "debrief"):
        page.locator(".k-steps__wide button").filter(has_text=WORDS(f"method.step.{step}")).click()
        expect(page.locator("#k-step-title")).to_have_text(WORDS(f"steps.{step}.title"))
        unfold(page)
        faults += faults_of_looks(page, step, widths)
    return faults


@pytest.mark.parametrize(("way", "widths"), [("typical-mistake", (1280, 320)), ("nothing-done", (390,))])
def test_feedback_on_weak_work_is_accessible_down_to_its_sources(
    way: str, widths: tuple[int, ...], server: RunningServer, new_page: Pages
) -> None:
    """Remarks, questions with their reason forms, sources, hints, examples and tables."""
    made = NOTHING_DONE if way == "nothing-done" else model_run("jip", way)
    page = new_page()
    sit_down(page, server, "jip", code=somebody_who(server, "jip", made))
    faults = faults_of_steps(page, widths)
    assert not faults, told(faults)


def test_the_menu_and_an_agreement_that_is_being_changed_are_accessible(
    server: RunningServer, new_page: Pages
) -> None:
    """With the question before beginning again, and the form with what is read in the agreement."""
    again = d.StepReopened(step="agreements")
    page = new_page()
    sit_down(page, server, code=somebody_who(server, "mees", (*model_run("mees"), again)))
    expect(page.locator("#k-step-title")).to_have_text(WORDS("steps.agreements.title"))
    unfold(page)
    page.locator("[data-change]").first.click()
    expect(page.locator(".k-reading")).to_contain_text(WORDS("ui.agreements.reads-as"))
    faults = faults_of_looks(page, "agreement")
    menu = open_menu(page)
    menu.get_by_role("button", name=WORDS("ui.menu.restart")).click()
    expect(menu).to_contain_text(WORDS("ui.menu.restart-sure"))
    faults += faults_of_looks(page, "menu")
    assert not faults, told(faults)
