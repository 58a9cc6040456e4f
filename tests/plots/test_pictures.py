"""Figures and their tables, on real runs."""

from __future__ import annotations

import subprocess
import sys
from itertools import groupby
from xml.etree import ElementTree

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.method.rooms import MEETING
from kompas_sim.plots.all import pictures
from kompas_sim.plots.completeness import MOST, agreement_parts, completeness
from kompas_sim.plots.minutes import minutes, room_minutes
from kompas_sim.plots.picture import Picture
from kompas_sim.plots.profile import profile, step_levels
from kompas_sim.plots.sheet import WIDTH
from kompas_sim.plots.svg import svg
from kompas_sim.training import Training
from kompas_sim.wording import LANGUAGES, Words
from tests.support.cases import CASE_IDS, case
from tests.support.played import again, played, practised

DUTCH = Words("nl")
SVG = "{http://www.w3.org/2000/svg}"
WAYS = ("as-the-method-asks", "typical-mistake", "with-good-reasons", "nothing-done")


@pytest.fixture(scope="module")
def mees() -> Training:
    """Mees with the mistakes that many make."""
    return played("mees", "typical-mistake")


def texts(picture: Picture) -> list[str]:
    """What is written in a picture, line by line."""
    found = ElementTree.fromstring(svg(picture.figure)).iter(f"{SVG}text")
    return [text.text or "" for text in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", CASE_IDS)
def test_every_picture_has_a_title_words_for_who_cannot_see_it_and_a_whole_table(
    name: str, way: str, language: str
) -> None:
    found = pictures(played(name, way), Words(language))
    assert [one.id for one in found] == list(dict.fromkeys(one.id for one in found))
    for one in found:
        assert one.title and one.alt and one.table.rows
        assert all(len(row) == len(one.table.columns) for row in one.table.rows)
        assert all(cell.strip() for row in one.table.rows for cell in row)


def test_the_same_run_gives_the_same_bytes_twice(mees: Training) -> None:
    first, second = ([svg(one.figure) for one in pictures(mees, DUTCH)] for _ in range(2))
    assert first == second


def test_a_picture_has_no_date_and_asks_nothing_from_anywhere(mees: Training) -> None:
    for one in pictures(mees, DUTCH):
        drawing = svg(one.figure).decode().replace("http://www.w3.org/", "")
        assert "http" not in drawing
        assert "202" not in "".join(line for line in drawing.split("<") if line.startswith("dc:date"))
        assert "<script" not in drawing


def test_text_stays_text_and_is_big_enough_to_read_on_a_phone(mees: Training) -> None:
    for one in pictures(mees, DUTCH):
        drawing = ElementTree.fromstring(svg(one.figure))
        assert drawing.get("width") == f"{WIDTH * 0.75:g}pt"
        sizes = [text.get("style", "") for text in drawing.iter(f"{SVG}text")]
        assert sizes
        assert all("11.25px" in style or "12.75px" in style for style in sizes)


def test_the_profile_says_each_level_in_words_and_no_number(mees: Training) -> None:
    picture = profile(mees, DUTCH)
    levels = step_levels(mees, DUTCH)
    assert picture
    assert picture.table.rows == tuple((one.name, one.level_text) for one in levels)
    written = texts(picture)
    assert written == [word for one in levels for word in (one.name, one.level_text)]
    assert not any(letter.isdigit() for word in written for letter in word)


def test_the_profile_shows_numbers_when_they_are_asked_for(mees: Training) -> None:
    picture = profile(mees, DUTCH, numbers=True)
    assert picture
    earned = [score for step in mees.steps if (score := mees.feedback(step).score) is not None]
    scores = [round(100 * score) for score in earned]
    assert [row[2] for row in picture.table.rows] == [str(score) for score in scores]
    assert all(any(f"({score})" in word for word in texts(picture)) for score in scores)


def test_without_a_step_that_was_handed_in_there_is_no_profile() -> None:
    assert pictures(practised("wie-zit-aan-tafel", "mees"), DUTCH) == ()


def test_the_table_of_minutes_holds_every_planned_point_with_its_minutes(mees: Training) -> None:
    picture = minutes(mees, DUTCH)
    assert picture
    planned = [
        (case().agenda_by_id[item].title, mees.plan.minutes.get(item, case().agenda_by_id[item].minutes))
        for room in ("pre-meeting", "meeting")
        for item in mees.plan.room(room)  # type: ignore[arg-type]
    ]
    together = DUTCH("plots.minutes.together")
    rows = [(title, int(number)) for _, title, number in picture.table.rows if title != together]
    assert rows == planned


def test_minutes_over_the_budget_are_hatched_and_said(mees: Training) -> None:
    (room,) = room_minutes(mees, DUTCH)
    picture = minutes(mees, DUTCH)
    assert picture
    assert room.budget == MEETING.content_minutes
    assert room.over == room.used - room.budget > 0
    assert f"{room.over} te veel" in picture.alt
    assert b"<pattern" in svg(picture.figure)


def test_minutes_within_the_budget_are_not_hatched() -> None:
    picture = minutes(played("mees"), DUTCH)
    assert picture
    assert b"<pattern" not in svg(picture.figure)
    assert "te veel" not in picture.alt


def test_blocks_of_a_room_are_as_wide_as_their_minutes(mees: Training) -> None:
    picture = minutes(mees, DUTCH)
    (room,) = room_minutes(mees, DUTCH)
    assert picture
    blocks = [one for one in picture.figure.get_children() if hasattr(one, "get_width")]
    widths = [one.get_width() for one in blocks if one.get_height() > 1]
    pixel = sum(widths) / room.used
    shares = [round(width / pixel, 6) for width in widths]
    assert sum(shares) == room.used
    assert sum(shares[: len(shares) - sum(1 for one in blocks if one.get_hatch())]) == room.budget


def test_the_table_of_agreements_says_for_each_part_whether_it_is_there(mees: Training) -> None:
    rows = [row for picture in completeness(mees, DUTCH) for row in picture.table.rows]
    parts = agreement_parts(mees)
    assert len(rows) == len(mees.plan.agreements) == len(parts)
    for row, one in zip(rows, parts, strict=True):
        assert row == (
            f"{one.number}. {one.title}",
            *(DUTCH(f"plots.completeness.{state}") for state in one.states),
        )


def test_as_many_marks_are_drawn_as_the_table_has_parts(mees: Training) -> None:
    (picture,) = completeness(mees, DUTCH)
    drawing = ElementTree.fromstring(svg(picture.figure))
    uses = [use.get("{http://www.w3.org/1999/xlink}href") for use in drawing.iter(f"{SVG}use")]
    drawn = sorted(len(list(same)) for _, same in groupby(sorted(filter(None, uses))))
    states = [state for one in agreement_parts(mees) for state in one.states]
    legend = 1
    assert drawn == sorted(states.count(kind) + legend for kind in dict.fromkeys(states))


def test_many_agreements_are_spread_over_figures_that_fit_on_a_page() -> None:
    written = [d.AgreementWritten(agreement=number, what=f"belt {number} keer") for number in range(1, 24)]
    training = played("mees", "nothing-done", *again("agreements", *written))
    found = completeness(training, DUTCH)
    assert [len(one.table.rows) for one in found] == [MOST, MOST, 3]
    assert [one.id for one in found] == ["completeness", "completeness-2", "completeness-3"]
    assert len({one.title for one in found}) == len(found)
    assert found[1].table.rows[0][0].startswith("11.")


def test_whatever_a_trainee_types_is_drawn_as_text() -> None:
    typed = "<script>alert(1)</script> & $x_1$ \x00\x0b 😀 " + "ha" * 90
    training = played(
        "mees", "nothing-done", *again("agreements", d.AgreementWritten(agreement=1, what=typed))
    )
    (picture,) = completeness(training, DUTCH)
    written = texts(picture)
    assert any("<script>alert(1)</script>" in line for line in written)
    assert any("$x_1$" in line for line in written)
    assert not any("\x00" in line for line in written)


def test_a_surname_of_the_family_is_masked_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Training, "masked", lambda _, decision: decision)
    surname = case().family_names[0]
    written = d.AgreementWritten(agreement=1, who=f"mevrouw {surname}", what=f"belt {surname}")
    (picture,) = completeness(played("mees", "nothing-done", *again("agreements", written)), DUTCH)
    assert surname not in str(picture.table.rows) + svg(picture.figure).decode()


def test_an_exercise_shows_only_figures_of_what_was_practised() -> None:
    training = practised("afspraken-die-houden", "jip", d.AgreementWritten(agreement=1, what="belt"))
    assert training.plan.room("meeting")
    assert [one.id for one in pictures(training, DUTCH)] == ["completeness"]


def test_figures_are_made_without_pyplot() -> None:
    code = (
        "import sys, kompas_sim.plots.all, kompas_sim.plots.svg;sys.exit('matplotlib.pyplot' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
