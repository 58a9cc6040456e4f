"""The printable report as a file: whole, calm, and with nothing from anywhere else."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.method.load import load_method
from kompas_sim.report.files import make_file
from kompas_sim.report.html import Html
from kompas_sim.report.report import Report
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.report.page import Page, read
from tests.support.cases import case
from tests.support.played import played, practised
from tests.support.reported import CODE, NASTY, nasty_report, nasty_run

DUTCH, ENGLISH = Words("nl"), Words("en")
MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def report() -> str:
    """A report as a file."""
    return nasty_report().decode()


@pytest.fixture(scope="module")
def page(report: str) -> Page:
    """The report, read."""
    return read(report)


def whole(training: Training, words: Words = DUTCH, *, numbers: bool = False) -> str:
    """All sections of a report, without the page around them."""
    report = Report(training, words, numbers=numbers)
    sections: tuple[Callable[[], Html], ...] = (
        report.cover,
        report.case,
        report.own_view,
        report.profile,
        report.steps,
        report.agreements,
        report.sources,
        report.closing,
    )
    return "".join(section()._repr_html_() for section in sections)


def test_the_page_has_a_language_a_title_and_one_main_heading(page: Page) -> None:
    assert page.named("html") == [{"lang": "nl"}]
    assert f"Verslag van {case().title}" in page.text
    assert len(page.named("h1")) == len(page.named("main")) == len(page.named("title")) == 1


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(lower <= higher + 1 for higher, lower in pairwise(levels))
    assert {1, 2, 3, 4} == set(levels)


def test_every_element_is_closed_in_order(page: Page) -> None:
    assert page.faults == []
    assert page.open == []


def test_every_id_is_there_once_and_every_link_has_its_goal(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link["href"].removeprefix("#") for link in page.named("a")} <= set(ids)


def test_nothing_is_fetched_and_nothing_runs(report: str, page: Page) -> None:
    assert page.named("script", "link", "iframe", "object", "embed", "form", "base") == []
    assert not any(name.startswith("on") or name == "style" for _, found in page.elements for name in found)
    places = [one.get("src", "") + one.get("href", "") for _, one in page.elements]
    assert all(place.startswith(("data:image/svg+xml;base64,", "#")) for place in places if place)
    assert "http" not in re.sub(r'content="[^"]*"', "", report).replace("http-equiv", "")


def test_its_policy_allows_its_own_style_and_pictures_that_it_carries(page: Page) -> None:
    (policy,) = (one["content"] for one in page.named("meta") if one.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert "unsafe" not in policy


def test_a_picture_says_what_it_shows_and_is_a_whole_svg(report: str, page: Page) -> None:
    pictures = page.named("img")
    assert len(pictures) == len(page.named("figure")) == 5
    assert all(len(picture["alt"]) > 20 for picture in pictures)
    assert "No description has been provided" not in report
    for picture in pictures:
        assert base64.b64decode(picture["src"].partition(",")[2]).startswith(b"<?xml")


def test_every_picture_has_its_table(page: Page) -> None:
    assert len(page.named("table")) == len(page.named("img"))
    assert {one["scope"] for one in page.named("th")} == {"col", "row"}


def test_what_a_trainee_typed_is_shown_as_text_everywhere(report: str, page: Page) -> None:
    typed = NASTY.replace("\x00", "").strip()
    assert page.text.count(typed) >= 7  # goal, reason, own view and four parts of an agreement
    assert "<script" not in report
    assert "<img src=x" not in report
    assert "49" not in page.text.partition(typed)[2][:20]


def test_the_environment_does_not_leak_into_the_report(report: str) -> None:
    for secret in (CODE, "geheim", "KOMPAS_", "/tmp/", "record.json"):
        assert secret not in report


def test_the_report_fits_in_a_mail(report: str) -> None:
    assert len(report.encode()) < MOST_BYTES


def test_every_played_step_stands_in_it_with_its_feedback(page: Page) -> None:
    run = nasty_run()
    for step in run.steps:
        assert DUTCH(f"method.step.{step}") in page.text
        for finding in run.feedback(step).findings:
            said = DUTCH(finding.message.key, **finding.message.values).replace("\x00", "")
            assert " ".join(said.split())[:60] in " ".join(page.text.split())


def test_every_cited_item_is_explained_with_its_source(page: Page) -> None:
    run = nasty_run()
    cited = {item for s in run.steps for one in run.feedback(s).findings for item in one.cites}
    assert len(cited) > 20
    assert cited == {
        one["id"] for one in page.named("div") if re.fullmatch(r"[KNRJS]-\d{3}", one.get("id", ""))
    }
    method = load_method()
    assert all(method.item(item).paraphrase in page.text for item in cited)
    for item in map(method.item, cited):
        assert f"{item.id} · {method.source(item.source).short}, {item.section} · " in page.text


def test_a_reason_stands_with_its_answer() -> None:
    text = read(whole(played("mees", "with-good-reasons"))).text
    training = played("mees", "with-good-reasons")
    answered = [one for step in training.steps for one in training.feedback(step).findings if one.answer]
    assert answered
    assert text.count(DUTCH("report.steps.reason")) >= len(answered)
    assert all((one.answer or "") in text for one in answered)


def test_numbers_are_left_out_unless_they_are_asked_for() -> None:
    training = played("mees", "typical-mistake")
    assert "van 100" not in whole(training)
    assert whole(training, numbers=True).count("van 100") > len(training.steps) - 2


def test_it_ends_by_saying_that_all_is_invented_and_a_draft() -> None:
    text = read(Report(played("mees"), DUTCH).closing()._repr_html_()).text
    assert "verzonnen" in text
    assert "concept" in text


def test_a_run_in_which_nothing_was_chosen_gives_a_whole_report_too() -> None:
    page = read(whole(played("jip", "nothing-done")))
    assert page.faults == []
    assert DUTCH("report.steps.nothing") in page.text
    assert DUTCH("report.agreements.none") in page.text


def test_an_exercise_reports_only_on_its_own_steps() -> None:
    training = practised(
        "wie-zit-aan-tafel", "jip", d.PersonInvited(person=case("jip").people[0].id, invited=True)
    )
    page = read(whole(training))
    assert len(page.named("h3")) == len(training.steps) == 1
    assert DUTCH("report.steps.open") in page.text
    assert DUTCH("report.agreements.list") not in page.text


def test_an_english_report_says_which_words_are_dutch() -> None:
    html = whole(played("mees", "typical-mistake"), ENGLISH)
    assert f'<span lang="nl">{case().summary}</span>' in html
    assert "Step by step" in html
    assert "Stap voor stap" not in html


def test_the_file_has_a_dutch_name_and_says_what_it_is() -> None:
    file = make_file(practised("de-agenda-in-dertig-minuten", "jip"), "report", ENGLISH)
    assert file.name == "verslag-jip-de-agenda-in-dertig-minuten.html"
    assert file.media == "text/html; charset=utf-8"
    assert '<html lang="en">' in file.content.decode()
