"""The reading of the meeting, without a browser."""

from __future__ import annotations

from kompas_sim.attempt.decision import Decision, StepReopened
from kompas_sim.widgets.screens.meeting import body
from kompas_sim.widgets.view import View
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played
from tests.support.views import view


def read(way: str = "as-the-method-asks", *more: Decision) -> View:
    """The meeting of a played run."""
    return View(training=played("mees", way, *more), words=Words(), step="meeting")


def test_without_a_moment_there_is_no_meeting() -> None:
    """And the screen says so instead of showing an empty table."""
    assert body(view(case(), "meeting"))["held"] is False


def test_each_room_names_who_sits_there() -> None:
    """With role and initials; the family is not in the room before."""
    before, meeting = body(read())["rooms"]
    assert {one["name"] for one in before["present"]} < {one["name"] for one in meeting["present"]}
    assert all(one["role"] and one["initials"] for one in meeting["present"])


def test_points_follow_each_other_in_time() -> None:
    """Each begins at the minute at which the one before it ended."""
    for room in body(read())["rooms"]:
        ends = [point["to"] for point in room["points"]]
        assert [point["from"] for point in room["points"]] == [0, *ends[:-1]]
        assert ends[-1] == room["minutes"]


def test_somebody_is_introduced_once_per_room() -> None:
    """The first line of a person in a room carries the role."""
    for room in body(read())["rooms"]:
        lines = [line for point in room["points"] for line in point["lines"]]
        introduced = [line["id"] for line in lines if line["first"]]
        assert sorted(introduced) == sorted({line["id"] for line in lines})


def test_what_surfaced_is_counted_against_what_people_know() -> None:
    """The same number as the texts under the points."""
    shown = body(read())
    told = [text for room in shown["rooms"] for point in room["points"] for text in point["surfaced"]]
    assert shown["surfaced"] == len(set(told)) <= shown["facts"] == len(case().facts)


def test_what_was_left_unsaid_comes_after_the_reading() -> None:
    """Before the hand-in it would tell what to do differently; after it each says why it matters."""
    shown = body(read("typical-mistake"))["unheard"]
    assert shown
    assert all(one["matters"] and one["because"] for one in shown)
    assert body(read("typical-mistake", StepReopened(step="meeting")))["unheard"] == []


def test_a_point_that_was_not_reached_says_what_that_means() -> None:
    """And takes no minutes."""
    points = [point for room in body(read("typical-mistake"))["rooms"] for point in room["points"]]
    late = [point for point in points if point["reach"] == "not-reached"]
    assert late
    assert all(point["unreached"] and point["from"] == point["to"] for point in late)
    assert all(point["unreached"] is None for point in points if point["reach"] == "finished")
