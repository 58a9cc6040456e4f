"""The four weeks and the network of agreements, drawn."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from kompas_sim.attempt.plan import Plan
from kompas_sim.plots.network import network
from kompas_sim.plots.picture import Picture
from kompas_sim.plots.sheet import WIDTH
from kompas_sim.plots.svg import svg
from kompas_sim.plots.weeks import weeks
from kompas_sim.simulation.weeks import replicate
from kompas_sim.wording import LANGUAGES, Words
from tests.feedback.factory import written
from tests.simulation.weeks.nights import NIGHT_NUMBER, kept_plan, nights, with_weeks, without

DUTCH = Words("nl")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(language: str = "nl", plan: Plan | None = None) -> tuple[Picture, Picture]:
    """Both pictures of a plan."""
    words, mine = Words(language), plan or kept_plan()
    timeline = weeks(nights(), mine, words, model=kept_plan(), mode="versneld")
    around = network(nights(), mine, words)
    assert timeline and around
    return timeline, around


def texts(picture: Picture) -> list[str]:
    """What is written in a picture."""
    return [text.text or "" for text in ElementTree.fromstring(svg(picture.figure)).iter(f"{SVG}text")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_have_a_title_words_for_who_cannot_see_them_and_a_whole_table(language: str) -> None:
    for picture in drawn(language):
        assert picture.title and picture.alt and picture.table.rows
        assert all(len(row) == len(picture.table.columns) for row in picture.table.rows)
        assert all(cell.strip() for row in picture.table.rows for cell in row)
        assert picture.figure.get_figwidth() * 96 == pytest.approx(WIDTH)


def test_the_same_weeks_give_the_same_bytes_twice() -> None:
    assert [svg(each.figure) for each in drawn()] == [svg(each.figure) for each in drawn()]


def test_the_table_says_in_words_what_the_marks_say() -> None:
    timeline, _ = drawn(plan=without(NIGHT_NUMBER))
    ended = {
        one.foreseen.event.id: one.ending
        for one in replicate(nights(), without(1), mode="versneld").incidents
    }
    row = next(row for row in timeline.table.rows if "short-of-breath" in row[0])
    assert ended["short-of-breath"] == "not"
    assert row[3] == row[4] == "niet opgevangen"
    assert row[5].startswith("opgevangen, na ")


def test_every_event_is_numbered_and_listed() -> None:
    timeline, _ = drawn()
    written_down = texts(timeline)
    assert {"1", "2", "3", "dag 0", "dag 28"} <= set(written_down)
    assert sum(text.startswith("Als ") for text in written_down) == 3


def test_weeks_without_an_event_are_not_drawn() -> None:
    quiet = with_weeks(nights(), events=[{**each.model_dump(), "chance": 0} for each in nights().events])
    assert weeks(quiet, kept_plan(), DUTCH) is None


def test_the_family_stands_in_the_middle_of_those_with_a_part() -> None:
    _, around = drawn()
    assert {"het gezin", "Comfort-nurse"} <= set(texts(around))


def test_what_is_remarked_is_written_under_the_network() -> None:
    _, around = drawn(plan=kept_plan(agreements=(written(1, "number", backup=""),)))
    assert "rust ’s nachts op één persoon" in around.alt
    assert any("rust ’s nachts" in text for text in texts(around))


def test_without_agreements_there_is_no_network() -> None:
    assert network(nights(), Plan(), DUTCH) is None


def test_what_came_before_the_meeting_is_told_so() -> None:
    first, *others = nights().model_dump()["events"]
    early = with_weeks(nights(), events=[{**first, "on": "2026-03-06"}, *others])
    found = weeks(early, kept_plan(), DUTCH)
    assert found is not None
    assert found.table.rows[0][1] == "3 dagen vóór het gesprek, 03.00 uur"
