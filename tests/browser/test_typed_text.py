"""What people type: code stays text, and who can be recognised is not kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import get_args

import docx
import pytest
from playwright.sync_api import Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import PLAYED_STEPS
from tests.browser.conftest import Pages
from tests.browser.runs import kept_plan, model_run, open_run, somebody_who
from tests.browser.stories import WORDS, Sitting, notice, sit_down
from tests.support.cases import case
from tests.support.patience import eventually
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

VISITOR = case("mees").people_by_id["speech-therapist"]
AGREED = ("who", "what", "when", "channel", "backup", "condition")
PRIVATE = ("Tijsma", "111222333", "ilse@familie-thuis.example", "3 december 2024")
GOAL = (
    f"Afspraken over de nacht voor Mees {PRIVATE[0]}, BSN {PRIVATE[1]}, geboren op {PRIVATE[3]}."
    f" Moeder mailt vanaf {PRIVATE[2]}."
)


def nasty(where: str) -> str:
    """A text that would do something in a careless page."""
    return f'{where} <img src="x" onerror="alert(1)"><script>alert(2)</script>'


def nasty_run() -> Iterator[d.Decision]:
    """Mees as the method asks, with such a text wherever one can type: one agreement at the table, one after it."""
    fields = {name: nasty(name) for name in AGREED}
    at_table = {name: nasty(name) for name in ("what", "when", "channel", "backup")}
    agreed = put_forward = False
    for made in model_run("mees"):
        if isinstance(made, d.TextWritten):
            yield made.model_copy(update={"text": nasty(made.field)})
        elif isinstance(made, d.MoveMade) and made.agreement:
            if not put_forward:
                said = d.AgreementWritten(agreement=1, person="gp", **at_table)
                yield made.model_copy(update={"agreement": said})
            put_forward = True
        elif not isinstance(made, d.AgreementWritten):
            yield made
        elif not agreed:
            agreed = True
            yield d.AgreementWritten(agreement=2, **fields)


def add_a_visitor_with_a_reason(somebody: Sitting) -> None:
    """Invite somebody whom the method does not name, and say why."""
    invite = d.PersonInvited(person=VISITOR.id, invited=True)
    somebody.player.play_step("participants", (invite,))
    page = somebody.page
    notes = page.locator(".k-deviations")
    if notes.get_attribute("open") is None:
        notes.locator("summary").click()
    why = WORDS("ui.participants.why-added", name=VISITOR.name, role=VISITOR.role)
    field = page.get_by_label(why, exact=True)
    field.fill(nasty("reason"))
    field.blur()


def expect_only_text(page: Page) -> None:
    """Nothing that was typed became an element."""
    assert page.locator("img[src='x'], img[onerror]").count() == 0
    assert page.evaluate("[...document.scripts].every(one => !one.textContent.includes('alert('))")


def typed_texts(plan: Plan) -> list[str]:
    """Every free text in a plan."""
    parts = [text for one in plan.agreements for name in AGREED if (text := str(getattr(one, name)))]
    reasons = [one.text for one in plan.reasons.values() if one.text]
    return [*plan.texts.values(), *parts, *reasons]


def test_code_that_is_typed_stays_text_everywhere(
    server: RunningServer, new_page: Pages, tmp_path: Path
) -> None:
    """In every field of the case, in what is said back, in the debrief, in the report and in Word."""
    somebody = sit_down(new_page(), server)
    page, run = somebody.page, tuple(nasty_run())
    for step in PLAYED_STEPS:
        somebody.player.play_step(step, run)
        if step == "participants":
            add_a_visitor_with_a_reason(somebody)
        expect_only_text(page)
        somebody.player.hand_in()
        expect_only_text(page)
        somebody.player.go_on()
    somebody.player.play_step("debrief", (d.TextWritten(field="own-view", text=nasty("own-view")),))
    expect(page.locator(".k-figure").first).to_be_visible()
    expect_only_text(page)
    report = saved(page, "report", tmp_path)
    word = saved(page, "agreements", tmp_path)
    typed = typed_texts(kept_plan(server, somebody.code, "mees"))
    assert sorted(typed) == sorted(nasty(text.split()[0]) for text in typed)
    assert {text.split()[0] for text in typed} == {*get_args(d.TextField), *AGREED, "reason"}
    page.goto(report.as_uri())
    expect_only_text(page)
    for text in typed:
        expect(page.get_by_text(text).first).to_be_attached()
    cells = [
        cell.text for table in docx.Document(str(word)).tables for row in table.rows for cell in row.cells
    ]
    assert nasty("what") in cells
    assert nasty("who") in cells


def saved(page: Page, what: str, folder: Path) -> Path:
    """A file from the debrief, as the browser saves it."""
    with page.expect_download() as download:
        page.get_by_role("button", name=WORDS(f"ui.debrief.export-{what}"), exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_who_can_be_recognised_is_warned_about_and_never_kept(server: RunningServer, new_page: Pages) -> None:
    """At the field, above the step, in what the field shows afterwards, and in the bytes of the database."""
    before = takewhile(lambda made: getattr(made, "field", "") != "goal", model_run("mees"))
    code = somebody_who(server, "mees", tuple(before))
    page = new_page()
    open_run(page, server, "mees", code)
    goal = page.get_by_label(WORDS("ui.goal.goal"), exact=True)
    goal.press_sequentially(GOAL)
    warned = page.locator(".k-echo__pii")
    for private in PRIVATE:
        expect(warned).to_contain_text(private)
    goal.blur()
    expect(notice(page)).to_have_text(WORDS("ui.notice.masked"))
    expect(goal).not_to_have_value(GOAL)
    shown = goal.input_value()
    assert not [private for private in PRIVATE if private in shown]
    assert kept_plan(server, code, "mees").texts["goal"] == shown
    files = [path for path in server.data.parent.rglob("*") if path.is_file()]
    assert server.data / "kompas.db" in files
    for private in PRIVATE:
        assert [path.name for path in files if private.encode() in path.read_bytes()] == []


@pytest.mark.parametrize("leave", ["goto", "close"])
def test_what_is_typed_as_a_page_is_left_is_kept(leave: str, server: RunningServer, new_page: Pages) -> None:
    """No moment passes between the last letter and the way out: a link, or the cross of the tab."""
    before = takewhile(lambda made: getattr(made, "field", "") != "goal", model_run("mees"))
    code = somebody_who(server, "mees", tuple(before))
    page = new_page()
    open_run(page, server, "mees", code)
    page.get_by_label(WORDS("ui.goal.goal"), exact=True).press_sequentially("Rust in de nacht")
    if leave == "goto":
        page.goto("about:blank")
    else:
        with page.expect_event("close"):
            page.close(run_before_unload=True)
    assert eventually(lambda: kept_plan(server, code, "mees").texts.get("goal") == "Rust in de nacht")
