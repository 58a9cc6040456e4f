"""What the checks of the four weeks see beyond the example on their page."""

from __future__ import annotations

import pytest

from kompas_sim.scenario.check_files import scenario_problems
from tests.support.workshop import Workshop


def _seen(workshop: Workshop, old: str, new: str) -> list[tuple[str, str]]:
    """Code and name of everything that the checks see after a change."""
    workshop.change(workshop.scenario, old, new)
    return [(problem.code, problem.name) for problem in scenario_problems(workshop.scenario)]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("caller: parents", "caller: parent", "unknown-in-weeks"),
        ("locum: out-of-hours", "locum: out-of-ours", "unknown-in-weeks"),
        ("service: comfort-nurse", "service: comfort-nurze", "unknown-in-weeks"),
        (
            "topic: first-contact, field: channel",
            "topic: first-contacts, field: channel",
            "unknown-in-weeks.topic",
        ),
    ],
)
def test_whoever_the_weeks_name_is_in_the_case(old: str, new: str, name: str, workshop: Workshop) -> None:
    """Callers, stand-ins and topics."""
    assert _seen(workshop, old, new) == [("S301", name)]


@pytest.mark.parametrize(
    ("old", "new", "face"),
    [
        ('start: "07:00"', 'start: "27:00"', ""),
        ('end: "23:00"', 'end: "23:70"', ""),
        ('start: "07:00", end: "23:00"', 'start: "07:00", end: "07:00"', "never"),
        ("days: [mon, tue, wed, thu, fri, sat, sun]", "days: []", "never"),
        ("away: [6, 8]", "away: [8, 6]", "away"),
        ("      away: [6, 8]\n", "", "locum"),
        ("service: comfort-nurse", "service: home-nurse", "self"),
        ("minutes: [15, 25]", "minutes: [-5, 25]", "minutes"),
    ],
)
def test_hours_minutes_and_leave_can_be_wrong_in_their_own_ways(
    old: str, new: str, face: str, workshop: Workshop
) -> None:
    """Each has its own words."""
    assert _seen(workshop, old, new) == [("S305", f"bad-hours.{face}" if face else "bad-hours")]


def test_hours_may_run_past_midnight(workshop: Workshop) -> None:
    """A night shift begins in the evening and ends in the morning."""
    assert _seen(workshop, 'start: "07:00", end: "23:00"', 'start: "23:00", end: "07:00"') == []


def test_what_stands_in_the_plan_needs_no_topic(workshop: Workshop) -> None:
    """Sharing, follow-up and care plan are about the whole."""
    change = ("text: Mag ik dit lezen?, field", "text: Mag ik dit lezen?, topic: informing, field")
    assert _seen(workshop, *change) == [("S303", "question-without-topic.needless")]


def test_both_endings_are_looked_for(workshop: Workshop) -> None:
    """Also the good one."""
    change = ("    if_held: Moeder heeft binnen het uur antwoord.\n", "")
    assert _seen(workshop, *change) == [("S306", "event-without-ending.if-held")]


def test_a_case_without_its_weeks_is_left_alone(workshop: Workshop) -> None:
    """Whoever begins a case has no hours yet."""
    text = workshop.scenario.read_text(encoding="utf-8")
    workshop.put(workshop.scenario, text[: text.index("\nweeks:")] + "\n")
    assert scenario_problems(workshop.scenario) == []
