"""Reading Dutch moments, counted from Wednesday 28 January 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.text import read_when
from kompas_sim.text.calendar import dutch_date, easter

TODAY = date(2026, 1, 28)

DAYS = {
    "3-2-2026": "2026-02-03",
    "3/2": "2026-02-03",
    "morgen": "2026-01-29",
    "overmorgen": "2026-01-30",
    "over 2 weken": "2026-02-11",
    "volgende week": "2026-02-02",
    "volgende maand": "2026-02-01",
    "di 3 februari om 14.30 uur": "2026-02-03",
    "binnen 2 weken": "2026-02-11",
    "over drie dagen": "2026-01-31",
    "volgende week maandag": "2026-02-02",
    "aanstaande maandag": "2026-02-02",
    "komende dinsdag": "2026-02-03",
    "eind februari": "2026-02-21",
    "half maart": "2026-03-15",
    "1e week van maart": "2026-03-02",
    "voor het weekend": "2026-01-31",
    "uiterlijk 10 februari": "2026-02-10",
    "op 12 feb": "2026-02-12",
    "elke donderdag 14u": "2026-01-29",
    "vanmiddag": "2026-01-28",
    "2 febr.": "2026-02-02",
    "week 7": "2026-02-09",
    "met Pasen": "2026-04-05",
    "ma 3 feb": "2026-02-03",
    "vrijdag over een week": "2026-02-06",
    "volgende vrijdag": "2026-02-06",
    "binnen 5 werkdagen": "2026-02-04",
    "over een half jaar": "2026-07-28",
    "12 maart 2027": "2027-03-12",
    "uiterlijk ma 12u": "2026-02-02",
}


@pytest.mark.parametrize(("text", "iso"), DAYS.items())
def test_an_expression_is_worked_out_to_its_day(text: str, iso: str) -> None:
    assert read_when(text, TODAY).iso == iso


@pytest.mark.parametrize(
    "text", ["wekelijks", "elke donderdag 14u", "24/7", "2x per week", "om de dag", "3dd", "ma-wo-vr"]
)
def test_a_rhythm_is_a_recurrence(text: str) -> None:
    assert read_when(text, TODAY).kind == "recurrence"


@pytest.mark.parametrize(
    "text", ["z.s.m.", "zsm", "zo snel mogelijk", "tijdig", "regelmatig", "t.z.t.", "binnenkort"]
)
def test_a_vague_word_is_vague_and_no_day(text: str) -> None:
    moment = read_when(text, TODAY)
    assert (moment.kind, moment.day, moment.phrase) == ("vague", None, "")


@pytest.mark.parametrize("text", ["contact houden", "zo nodig", "mama belt", ""])
def test_a_text_without_a_moment_has_none(text: str) -> None:
    assert read_when(text, TODAY).kind == "none"


def test_a_weekday_that_does_not_fit_its_date_is_said() -> None:
    moment = read_when("ma 3 feb", TODAY)
    assert (moment.problem, moment.phrase) == ("text.when.weekday-mismatch", "dinsdag 3 februari 2026")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31 februari", "text.when.no-such-day"),
        ("20 jan", "text.when.past"),
        ("week 61", "text.when.no-such-week"),
    ],
)
def test_a_day_that_cannot_be_meant_is_said(text: str, problem: str) -> None:
    assert read_when(text, TODAY).problem == problem


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("vóór vrijdag", "vóór vrijdag 30 januari 2026"),
        ("di 3 feb 14:30", "dinsdag 3 februari 2026 om 14.30 uur"),
        ("deze week", "maandag 26 januari tot en met zondag 1 februari 2026"),
        ("week 7", "week 7: maandag 9 tot en met zondag 15 februari 2026"),
    ],
)
def test_the_phrase_says_how_it_was_understood(text: str, phrase: str) -> None:
    assert read_when(text, TODAY).phrase == phrase


def test_a_low_week_number_that_has_gone_by_counts_from_the_meeting() -> None:
    assert read_when("in week 3", TODAY).iso == "2026-02-16"


@given(st.dates(date(2025, 1, 1), date(2030, 12, 31)))
def test_a_date_said_in_dutch_is_read_as_itself(day: date) -> None:
    moment = read_when(dutch_date(day), TODAY)
    assert (moment.day, moment.problem) == (day, "")


@given(st.dates(date(2025, 1, 1), date(2030, 12, 31)), st.integers(1, 60))
def test_so_many_days_on_is_so_many_days_on(today: date, days: int) -> None:
    assert read_when(f"over {days} dagen", today).day == today + timedelta(days=days)


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
