"""The screen of the agenda, without a browser."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kompas_sim.attempt.decision import AgendaItemPlaced, ChoiceMade, MinutesSet, TextWritten
from kompas_sim.method.rooms import MEETING, PRE_MEETING
from kompas_sim.widgets.screens.agenda import body
from kompas_sim.widgets.view import Json
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, given_view, keys_in, told, view

TWO_ROOMS = ChoiceMade(question="pre-meeting", option="yes")


def room(shown: Json, name: str) -> Json:
    """One of the rooms of a body."""
    return next(one for one in shown["rooms"] if one["id"] == name)


def test_every_point_begins_without_a_place() -> None:
    """Nothing is filled in beforehand."""
    shown = body(view(case(), "agenda"))
    assert {one["id"] for one in shown["unplaced"]} == {one.id for one in case().agenda}
    assert all(one["points"] == [] for one in shown["rooms"])


def test_a_placed_point_stands_in_its_room_in_order() -> None:
    """And no longer among those without a place."""
    first, second = (one.id for one in case().agenda[:2])
    seen = view(
        case(),
        "agenda",
        AgendaItemPlaced(item=first, room="meeting", position=0),
        AgendaItemPlaced(item=second, room="meeting", position=0),
    )
    shown = body(seen)
    assert [one["id"] for one in room(shown, "meeting")["points"]] == [second, first]
    assert {first, second} & {one["id"] for one in shown["unplaced"]} == set()


def test_a_room_counts_the_minutes_of_the_trainee_first() -> None:
    """What was changed counts, else what the case says; the budget is the time for content (T10)."""
    first, second = case().agenda[:2]
    seen = view(
        case(),
        "agenda",
        AgendaItemPlaced(item=first.id, room="meeting", position=0),
        AgendaItemPlaced(item=second.id, room="meeting", position=1),
        MinutesSet(item=first.id, minutes=21),
    )
    shown = room(body(seen), "meeting")
    assert shown["used"] == 21 + second.minutes
    assert (shown["budget"], shown["total"]) == (MEETING.content_minutes, MEETING.minutes)


def test_the_room_before_is_open_only_when_it_was_chosen() -> None:
    """Without a pre-meeting nothing can be put there."""
    assert room(body(view(case(), "agenda")), "pre-meeting")["open"] is False
    shown = room(body(given_view(case(), "agenda", TWO_ROOMS)), "pre-meeting")
    assert (shown["open"], shown["budget"]) == (True, PRE_MEETING.content_minutes)


def test_the_goal_of_the_trainee_is_at_hand() -> None:
    """Points are weighed against it."""
    seen = given_view(case(), "agenda", TextWritten(field="goal", text="Wie bel je 's nachts?"))
    assert body(seen)["goal"] == "Wie bel je 's nachts?"


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_order_of_the_points_does_not_give_the_rooms_away(name: str) -> None:
    """Authors write the points by room; the screen does not."""
    rooms = {one.id: one.room for one in case(name).agenda}
    shown = [rooms[one["id"]] for one in body(view(case(name), "agenda"))["unplaced"]]
    changes = sum(before != after for before, after in pairwise(shown))
    assert changes > len(set(shown))


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_is_not_in_the_agenda(name: str) -> None:
    """Not as a field, not as a sentence."""
    shown = body(view(case(name), "agenda"))
    assert keys_in(shown) & KEY_FIELDS == set()
    assert told(case(name), shown) == []
