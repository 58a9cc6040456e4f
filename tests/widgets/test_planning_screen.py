"""The screen of the planning, without a browser."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.decision import (
    ChoiceMade,
    DeadlineSet,
    PersonInvited,
    RoleAssigned,
    SlotChosen,
    TaskTicked,
    TextWritten,
)
from kompas_sim.scenario.tasks import TASKS
from kompas_sim.widgets.screens.planning import body
from kompas_sim.wording import Words
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, given_view, keys_in, told, view


def test_only_the_invited_stand_in_the_table() -> None:
    """In the order of the case; who is not invited is not named."""
    first, second, third = (person.id for person in case().people[:3])
    shown = body(
        given_view(case(), "planning", *(PersonInvited(person=p, invited=True) for p in (third, first)))
    )
    assert [person["id"] for person in shown["invited"]] == [first, third]
    assert all(second not in slot["presence"] for slot in shown["slots"])


def test_each_moment_counts_who_can_come() -> None:
    """In person, online and not at all add up to everybody invited."""
    invited = [PersonInvited(person=person.id, invited=True) for person in case().people]
    for slot, shown in zip(
        case().slots, body(given_view(case(), "planning", *invited))["slots"], strict=True
    ):
        ways = list(slot.availability.values())
        assert shown["counts"] == {
            "in-person": ways.count("in-person"),
            "online": ways.count("online"),
            "absent": len(case().people) - len(ways),
        }


def test_the_deadline_is_said_as_a_date_once_there_is_a_moment() -> None:
    """Days before the meeting, counted back from the chosen moment (K-063)."""
    slot = case().slots[1]
    shown = body(view(case(), "planning", SlotChosen(slot=slot.id), DeadlineSet(days_before=3)))
    assert slot.start == "2026-02-09T12:30"
    assert shown["deadline"] == {"days": 3, "date": "vrijdag 6 februari", "passed": False}


def test_a_deadline_that_has_passed_is_told() -> None:
    """Before today nobody can add anything."""
    seen = view(case(), "planning", SlotChosen(slot=case().slots[0].id), DeadlineSet(days_before=30))
    assert body(seen)["deadline"]["passed"] is True


def test_without_a_moment_a_deadline_has_no_date() -> None:
    """The number of days stays."""
    shown = body(view(case(), "planning", DeadlineSet(days_before=3)))
    assert shown["deadline"] == {"days": 3, "date": None, "passed": False}


def test_dates_follow_the_language_of_the_interface() -> None:
    """English by ``?lang=en``."""
    seen = view(
        case(), "planning", SlotChosen(slot=case().slots[1].id), DeadlineSet(days_before=3), language="en"
    )
    assert body(seen)["deadline"]["date"] == "Friday 6 February"


@pytest.mark.parametrize("name", CASE_IDS)
def test_a_care_plan_goes_along_only_where_there_is_one(name: str) -> None:
    """K-016, K-059."""
    ids = [task["id"] for task in body(view(case(name), "planning"))["tasks"]]
    assert ("send-care-plan" in ids) is case(name).has_care_plan


def test_ticked_tasks_roles_and_note_come_back() -> None:
    """What was decided is shown as it was decided."""
    chair = case().people[0].id
    given = given_view(
        case(),
        "planning",
        PersonInvited(person=chair, invited=True),
        TaskTicked(task="send-goal", done=True),
        RoleAssigned(role="chair", person=chair),
        TextWritten(field="place-note", text="Het scherm staat in de huiskamer."),
    )
    shown = body(given)
    assert [task["id"] for task in shown["tasks"] if task["done"]] == ["send-goal"]
    assert shown["roles"][0] == {"id": "chair", "person": chair}
    assert shown["placeNote"] == "Het scherm staat in de huiskamer."


@pytest.mark.parametrize(("answer", "minutes"), [("yes", 15), ("no", 0)])
def test_a_pre_meeting_takes_its_minutes_only_when_there_is_one(answer: str, minutes: int) -> None:
    """K-052, K-053."""
    seen = given_view(case(), "planning", ChoiceMade(question="pre-meeting", option=answer))
    assert body(seen)["minutes"] == {"preMeeting": minutes, "meeting": 30}


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_stays_in_the_kernel(name: str) -> None:
    """Credits, what is too late, and why: none of it is sent."""
    everybody = (PersonInvited(person=person, invited=True) for person in case(name).people_by_id)
    shown = body(given_view(case(name), "planning", *everybody))
    assert keys_in(shown) & KEY_FIELDS == set()
    assert told(case(name), shown) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_task_of_the_method_has_its_words(language: str) -> None:
    """For this screen and for the closing."""
    words = Words(language).under("ui")
    assert [task.id for task in TASKS if f"tasks.{task.id}" not in words] == []
