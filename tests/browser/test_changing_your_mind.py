"""Somebody changes a choice, starts afresh, tries a step again, or says why."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import fold
from tests.browser.conftest import Pages
from tests.browser.runs import kept, model_run_up_to, somebody_who
from tests.browser.stories import MARKS, WORDS, notice, open_menu, sit_down
from tests.support.cases import case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

LEFT_OUT = case("mees").people_by_id["gp"]


def without_the_gp(server: RunningServer) -> str:
    """Somebody who handed in the participants of Mees without its general practitioner, and did not say why."""
    made = model_run_up_to("mees", "participants")
    return somebody_who(server, "mees", [one for one in made if getattr(one, "person", "") != LEFT_OUT.id])


def look_at(page: Page, step: str) -> None:
    """Go back to a step by its name among the steps."""
    steps = page.get_by_role("navigation", name=WORDS("ui.stepper.label"))
    steps.get_by_role("button", name=WORDS(f"method.step.{step}")).click()
    expect(page.locator("#k-step-title")).to_have_text(WORDS(f"steps.{step}.title"))


def question_about_the_gp(page: Page) -> Locator:
    """The remark that asks why the general practitioner is not invited."""
    asked = page.locator(".k-finding--ask").filter(has_text=LEFT_OUT.name)
    return asked.filter(has=page.locator(".k-reason"))


def test_undo_takes_back_the_last_choice_and_only_that(server: RunningServer, new_page: Pages) -> None:
    """On the screen and in the store; when nothing is left to undo, the button says so."""
    somebody = sit_down(new_page(), server)
    somebody.mark(*MARKS[:2])
    undo = somebody.page.get_by_role("button", name=WORDS("ui.frame.undo"))
    undo.click()
    expect(notice(somebody.page)).to_have_text(WORDS("ui.notice.undone"))
    somebody.expect_marked(MARKS[0])
    somebody.expect_kept(MARKS[0])
    undo.click()
    expect(undo).to_have_attribute("aria-disabled", "true")
    somebody.expect_marked()
    somebody.expect_kept()


def test_beginning_again_keeps_the_old_attempt(server: RunningServer, new_page: Pages) -> None:
    """After a question; the new attempt is the one that a reload shows."""
    somebody = sit_down(new_page(), server)
    somebody.mark(*MARKS[:3])
    menu = open_menu(somebody.page)
    menu.get_by_role("button", name=WORDS("ui.menu.restart")).click()
    expect(menu).to_contain_text(WORDS("ui.menu.restart-sure"))
    menu.get_by_role("button", name=WORDS("ui.menu.restart-yes")).click()
    expect(notice(somebody.page)).to_have_text(WORDS("ui.notice.began-again"))
    somebody.expect_marked()
    somebody.mark(MARKS[5])
    somebody.page.reload()
    expect(somebody.page.locator("#k-step-title")).to_be_visible()
    somebody.expect_marked(MARKS[5])
    new, old = kept(server, somebody.code, "mees")
    assert new.decisions == (MARKS[5],)
    assert old.decisions == MARKS[:3]


def test_a_step_that_is_tried_again_is_compared_with_the_first_time(
    server: RunningServer, new_page: Pages
) -> None:
    """What is solved is named, and both hand-ins stay in the log."""
    somebody = sit_down(new_page(), server, code=without_the_gp(server))
    page = somebody.page
    look_at(page, "participants")
    expect(question_about_the_gp(page)).to_be_visible()
    page.get_by_role("button", name=WORDS("ui.nav.again")).first.click()
    invite = d.PersonInvited(person=LEFT_OUT.id, invited=True)
    somebody.player.play_step("participants", (invite,))
    somebody.player.hand_in()
    compared = page.locator(".k-before")
    expect(compared).to_contain_text(WORDS("ui.feedback.compare", n=2))
    expect(compared).to_contain_text(WORDS("ui.feedback.gone"))
    expect(compared.get_by_role("listitem").filter(has_text=LEFT_OUT.name)).to_have_count(1)
    expect(question_about_the_gp(page)).to_have_count(0)
    made = kept(server, somebody.code, "mees")[0].decisions
    assert made.count(d.StepSubmitted(step="participants")) == 2


def test_a_reason_given_after_the_hand_in_changes_the_feedback(
    server: RunningServer, new_page: Pages
) -> None:
    """Chosen from the list: the answer of the case comes to it, and the question is a question no more."""
    reason = next(one for one in LEFT_OUT.leave_out if one.accepted >= 0.7)
    somebody = sit_down(new_page(), server, code=without_the_gp(server))
    page = somebody.page
    look_at(page, "participants")
    asked = question_about_the_gp(page)
    asked.get_by_text(WORDS("ui.reason.give")).click()
    asked.get_by_role("radio", name=reason.text).check()
    asked.get_by_label(WORDS("ui.reason.own-words")).fill("Zijn collega kent Mees goed.")
    asked.get_by_role("button", name=WORDS("ui.reason.save")).click()
    answered = page.locator(".k-finding").filter(has_text=reason.reply)
    expect(answered.locator(".k-answer")).to_contain_text(WORDS("ui.reason.answer"))
    expect(answered.locator(".k-finding__tone")).not_to_contain_text(WORDS("ui.tone.ask"))
    plan = fold(kept(server, somebody.code, "mees")[0].decisions)
    assert plan.reasons[f"person:{LEFT_OUT.id}"].reason == reason.id
    assert plan.reasons[f"person:{LEFT_OUT.id}"].text == "Zijn collega kent Mees goed."
