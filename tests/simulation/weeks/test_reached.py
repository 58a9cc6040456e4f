"""Who answers at which hour, and whom words name."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.weeks import Reach
from kompas_sim.simulation.weeks.clock import DAY, Clock, Line, clock_of
from kompas_sim.simulation.weeks.named import backups, called, mentioned, told
from kompas_sim.simulation.weeks.reached import Reachable
from kompas_sim.simulation.weeks.works import due
from tests.feedback.factory import written
from tests.simulation.weeks.nights import kept_plan, nights

MONDAY = Clock(datetime(2026, 3, 9, 12, 30))


def minutes(day: int, hour: int, minute: int = 0) -> int:
    """Minutes after the meeting on Monday at half past twelve."""
    return day * DAY + 60 * hour + minute - MONDAY.first_minute


def line(**fields: Any) -> Line:
    """A line with these hours."""
    return Line(Reach(**fields), MONDAY)


@pytest.mark.parametrize(
    ("day", "hour", "there"), [(0, 13, True), (0, 18, False), (1, 7, False), (1, 8, True), (5, 12, False)]
)
def test_office_hours_are_weekdays_from_eight_to_five(day: int, hour: int, there: bool) -> None:
    assert line().is_open(minutes(day, hour)) is there


def test_hours_that_run_past_midnight_belong_to_the_day_on_which_they_begin() -> None:
    night = line(hours={"days": ["mon"], "start": "23:00", "end": "07:00"})
    assert night.is_open(minutes(1, 3))
    assert not night.is_open(minutes(2, 3))


def test_the_next_hour_after_friday_evening_is_monday_morning() -> None:
    assert line().next_open(minutes(4, 20)) == minutes(7, 8)


def test_leave_pushes_the_next_hour_past_its_last_day() -> None:
    assert line(away=(1, 20)).next_open(minutes(1, 9)) == minutes(21, 8)


@given(st.floats(0, 28 * DAY), st.booleans())
def test_the_next_hour_lies_ahead_and_is_open(now: float, away: bool) -> None:
    each = line(away=(2, 9) if away else None)
    moment = each.next_open(now)
    assert moment >= now
    assert each.is_open(moment)
    assert not each.is_away(moment)


def test_an_event_never_begins_before_the_meeting() -> None:
    assert MONDAY.onset(0, 8 * 60) == minutes(1, 8)
    assert MONDAY.onset(0, 13 * 60) == minutes(0, 13)
    assert MONDAY.onset(40, 13 * 60) == minutes(28, 13)


def test_without_a_moment_the_clock_begins_at_the_first_of_the_case() -> None:
    assert clock_of(nights(), Plan()).start == datetime(2026, 3, 9, 12, 30)
    assert clock_of(nights(), Plan(slot="evening")).start == datetime(2026, 3, 5, 20)


def test_a_locum_stands_in_during_leave_and_a_service_outside_the_hours() -> None:
    reach = Reachable(nights(), MONDAY)
    assert reach.answer("gp", minutes(14, 10)).who == "locum"
    assert reach.answer("comfort-nurse", minutes(1, 3)).who == "comfort-doctor"
    assert reach.answer("gp", minutes(1, 3)).who is None
    assert reach.answer("colleague:gp", minutes(14, 10)).who == "colleague:gp"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("belt Comfort-nurse en daarna Ward", ("comfort-nurse", "ward")),
        ("belt het KCT", ("comfort-nurse", "comfort-doctor")),
        ("de oncologist stuurt het", ("oncologist",)),
        ("iemand belt iemand", ()),
    ],
)
def test_words_name_people_by_name_role_and_team(text: str, people: tuple[str, ...]) -> None:
    assert mentioned(nights(), text) == people


def test_a_backup_without_a_name_is_a_colleague_and_a_duty_is_the_duty_line() -> None:
    def behind(text: str) -> tuple[str, ...]:
        (each,) = seen(nights(), kept_plan(agreements=(written(1, "number", backup=text),)))
        return backups(nights(), each)

    assert behind("haar vaste collega") == ("colleague:comfort-nurse",)
    assert behind("buiten kantooruren de dienst van het team") == ("comfort-doctor",)
    assert behind("anders Ward") == ("ward",)


def test_a_family_that_owns_an_agreement_calls_whom_it_names() -> None:
    own = written(1, person="mother", what="belt Comfort-nurse", condition="als Saar benauwd is")
    (each,) = seen(nights(), kept_plan(agreements=(own,)))
    assert called(nights(), each) == ("comfort-nurse",)


def test_a_hand_over_tells_whom_it_names_and_the_locum() -> None:
    over = written(1, person="gp", what="draagt Saar over aan de waarnemer en stuurt Ward een notitie")
    (each,) = seen(nights(), kept_plan(agreements=(over,)))
    assert set(told(nights(), each)) == {"ward", "locum"}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("vóór woensdag 11 maart", True),
        ("uiterlijk over 3 dagen", True),
        ("elke maandag", False),
        ("", False),
    ],
)
def test_only_a_date_to_come_is_a_date(when: str, day: bool) -> None:
    (each,) = seen(nights(), kept_plan(agreements=(written(1, person="gp", what="belt moeder", when=when),)))
    found = due(each, MONDAY)
    assert (found is not None) is day
    assert found is None or found > 0
