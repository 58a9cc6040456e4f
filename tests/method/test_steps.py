"""The steps of a run and the rooms of a conversation."""

from kompas_sim.method.rooms import MEETING, PRE_MEETING
from kompas_sim.method.steps import PHASES, STEPS, step, steps_of
from kompas_sim.wording import LANGUAGES, Words


def test_a_run_has_ten_steps_in_the_order_of_the_method() -> None:
    expected = [
        "occasion",
        "case-summary",
        "goal",
        "participants",
        "planning",
        "agenda",
        "meeting",
        "agreements",
        "closing",
        "debrief",
    ]

    assert expected == [each.id for each in STEPS]
    assert list(range(1, 11)) == [each.number for each in STEPS]


def test_every_phase_has_its_steps_and_no_step_is_in_two() -> None:
    phases = [[each.id for each in steps_of(phase)] for phase in PHASES]

    assert [len(ids) for ids in phases] == [6, 2, 2]
    assert [each.id for each in STEPS] == [step_id for ids in phases for step_id in ids]


def test_a_step_is_found_by_its_id() -> None:
    assert step("agreements").phase == "during"


def test_every_step_has_a_name_in_both_languages() -> None:
    for language in LANGUAGES:
        words = Words(language)

        assert len({words(each.word) for each in STEPS}) == 10


def test_the_pre_meeting_leaves_eleven_minutes_for_content_and_the_meeting_twenty_two() -> None:
    assert (PRE_MEETING.minutes, PRE_MEETING.content_minutes) == (15, 11)
    assert (MEETING.minutes, MEETING.content_minutes) == (30, 22)


def test_a_few_minutes_over_are_about_right_and_more_are_too_much() -> None:
    assert [MEETING.time_use(minutes) for minutes in (22, 23, 26, 27)] == ["within", "about", "about", "over"]
    assert [PRE_MEETING.time_use(minutes) for minutes in (11, 13, 14)] == ["within", "about", "over"]
