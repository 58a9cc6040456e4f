"""What a trainee takes along from the debrief, as the browser saves it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import docx
import icalendar
import pytest
from playwright.sync_api import Browser, expect

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.decision import DECISION
from kompas_sim.attempt.fold import fold
from tests.browser.conftest import Pages
from tests.browser.looks import violations
from tests.browser.runs import model_run, somebody_who
from tests.browser.stories import WORDS, sit_down
from tests.support.cases import case
from tests.support.server import RunningServer

pytestmark = pytest.mark.browser

KINDS = ("report", "agreements", "invitation", "data")
OWN_VIEW = d.TextWritten(field="own-view", text="Ik vroeg eerst aan de ouders wat zij willen.")
RUN = (*model_run("mees"), OWN_VIEW)
PLAN = fold(RUN)
CODES: list[str] = []


@pytest.fixture(scope="module")
def files(
    browser: Browser, server: RunningServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Path]]:
    """Every file that the debrief of a whole run offers, by its kind."""
    pages, folder = Pages(browser), tmp_path_factory.mktemp("files")
    CODES.append(somebody_who(server, "mees", RUN))
    page = sit_down(pages(), server, code=CODES[0]).page
    found = {}
    for kind in KINDS:
        button = page.get_by_role("button", name=WORDS(f"ui.debrief.export-{kind}"), exact=True)
        with page.expect_download() as download:
            button.click()
        found[kind] = folder / download.value.suggested_filename
        download.value.save_as(found[kind])
        expect(page.locator(".k-export").filter(has=button)).to_contain_text(WORDS("ui.export.made"))
    yield found
    pages.close()


def test_the_report_opens_without_the_app_and_tells_what_was_chosen(
    files: dict[str, Path], new_page: Pages
) -> None:
    """From the disk, without a request to anywhere, without scripts, accessible."""
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto(files["report"].as_uri())
    expect(page.get_by_role("heading", level=1)).to_contain_text(case("mees").title)
    for text in (PLAN.texts["goal"], OWN_VIEW.text, PLAN.agreements[0].what):
        expect(page.get_by_text(" ".join(text.split())).first).to_be_attached()
    assert page.locator("script, iframe, object, link[href]").count() == 0
    assert [url for url in asked if not url.startswith("data:")] == [files["report"].as_uri()]
    assert violations(page) == []


def test_the_agreements_are_a_word_document_with_a_row_for_each(files: dict[str, Path]) -> None:
    """Who does what stands in it as it was written."""
    assert files["agreements"].suffix == ".docx"
    tables = docx.Document(str(files["agreements"])).tables
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    assert [one.what for one in PLAN.agreements if one.what not in cells] == []


def test_the_invitation_is_a_calendar_file_for_the_chosen_moment(files: dict[str, Path]) -> None:
    """Both meetings, one after the other, and nothing about the child: many people read a calendar."""
    text = files["invitation"].read_bytes()
    events = icalendar.Calendar.from_ical(text).events
    slot = case("mees").slots_by_id[PLAN.slot or ""]
    assert [str(one["SUMMARY"]) for one in events] == [
        WORDS("report.invitation.pre-meeting"),
        WORDS("report.invitation.meeting"),
    ]
    assert events[0].start.strftime("%Y-%m-%dT%H:%M") == slot.start[:16]
    assert events[0].end == events[1].start
    assert case("mees").child.name.encode() not in text


def test_the_choices_are_data_that_can_be_read_back(files: dict[str, Path]) -> None:
    """Every decision in order, and not the code with which somebody else could go on."""
    text = files["data"].read_text(encoding="utf-8")
    told = json.loads(text)
    read = [
        DECISION.validate_python({name: value for name, value in one.items() if name not in ("seq", "at")})
        for one in told["decisions"]
    ]
    assert tuple(read) == RUN
    assert told["scenario"] == "mees"
    assert CODES[0] not in text
