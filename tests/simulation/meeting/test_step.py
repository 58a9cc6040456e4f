"""What a move brings about: who answers, what it costs, what it changes and what it earns."""

from __future__ import annotations

from typing import Any

import pytest

from kompas_sim.attempt.refusals import RefusedError
from kompas_sim.simulation.meeting import (
    Turn,
    facts_heard,
    mood_of,
    open_point,
    points,
    refusal,
    replay,
    start,
    step,
    table_of,
)
from kompas_sim.simulation.meeting.table import slack
from tests.feedback.factory import good_plan, plan, written
from tests.feedback.saar import EVERYBODY, saar
from tests.simulation.meeting.talk import (
    agree,
    at_table,
    move,
    only_meeting,
    said,
    saying,
    talking_saar,
)

OPEN_DOUBTS = move("open-point", "doubts", "pre-meeting")
OPEN_NIGHT = move("open-point", "night")
CLOSE = move("close", room="pre-meeting")


def words(turn: Turn) -> list[str | None]:
    """The replies of the case in a turn."""
    return [each.reply for each in turn.said if each.source == "reply"]


def credit(turn: Turn) -> dict[str, int]:
    """What a turn earned, by reason."""
    return {each.reason: each.value for each in turn.credit}


def test_who_is_unsure_speaks_up_only_when_there_is_room_for_it() -> None:
    ask, room = move("ask", "gp", "pre-meeting"), move("make-room", room="pre-meeting")
    _, (_, asked, given) = said(OPEN_DOUBTS, ask, room)
    assert words(asked) == ["gp-shallow"]
    assert (words(given)[0], given.facts, credit(given)) == ("gp-admits", ("never-done",), {"fact": 3})


def test_at_most_two_react_by_themselves_and_nobody_to_themselves() -> None:
    _, (_, turn) = said(OPEN_DOUBTS, move("make-room", room="pre-meeting"))
    assert words(turn) == ["gp-admits", "nurse-answers", "gp-thanks"]
    assert turn.minutes == 2, "the reaction that was given a minute takes one"
    assert turn.said[1].offers == ("number",)


def test_a_fact_is_heard_by_those_in_the_room_alone() -> None:
    state, _ = said(OPEN_DOUBTS, move("make-room", room="pre-meeting"), CLOSE)
    heard = facts_heard(at_table(), state)
    assert "mother" not in heard["never-done"]
    assert "home-nurse" in heard["never-done"]


def test_what_somebody_feels_changes_only_when_in_the_room() -> None:
    """The mother is not in the pre-meeting in which the reply would have touched her."""
    state, turns = said(OPEN_DOUBTS, move("make-room", room="pre-meeting"))
    assert {shift.person for turn in turns for shift in turn.shifts} == set(at_table().rooms[0].present)
    assert mood_of(at_table(), state, "mother") == "well"


def test_a_parent_who_is_invited_tells_and_one_who_is_only_asked_needs_trust() -> None:
    asked = move("ask", "mother")
    _, turns = said(CLOSE, OPEN_NIGHT, asked, move("invite-to-tell", "mother"), asked)
    assert [words(turn) for turn in turns[2:]] == [["mother-shallow"], ["mother-tells"], ["mother-trusts"]]
    assert [turn.facts for turn in turns[2:]] == [(), ("alone",), ()]
    assert turns[3].minutes == 2


def test_the_most_specific_reply_comes_first_then_the_first_in_the_file() -> None:
    here: dict[str, Any] = {"person": "gp", "to": ["ask"], "text": "Zo."}
    table = only_meeting(
        saying(
            {"id": "first", **here},
            {"id": "second", **here},
            {"id": "there", **here, "at": ["night"]},
            {"id": "there-and-then", **here, "at": ["night"], "when": {"done": ["make-room"]}},
            {"id": "elsewhere", **here, "at": ["school"], "room": "meeting"},
            {"id": "for-two", **here, "when": {"present": ["gp", "mother"], "undone": ["make-room"]}},
        )
    )
    ask = move("ask", "gp")
    moves = (OPEN_NIGHT, ask, move("make-room"), ask, ask, ask, ask, ask)
    _, turns = said(*moves, table=table)
    assert [words(turn) for turn in turns if turn.move == ask] == [
        ["for-two"],
        ["there-and-then"],
        ["there"],
        ["first"],
        ["second"],
        [],
    ]


def test_voices_of_a_point_are_said_when_it_opens_and_when_their_person_is_asked() -> None:
    agenda = [
        item.model_dump()
        | (
            {"voices": [{"person": who, "text": f"Van {who}."} for who in ("teacher", "gp", "mother", "gp")]}
            if item.id == "night"
            else {}
        )
        for item in saar().agenda
    ]
    table = only_meeting(saying(agenda=agenda))
    ask = move("ask", "gp")
    _, turns = said(OPEN_NIGHT, ask, ask, table=table)
    assert [each.text for turn in turns for each in turn.said if each.source == "voice"] == ["Van gp."] * 2
    assert turns[0].minutes == 1
    assert turns[2].said[0].source == "generic"


def test_words_nobody_explains_make_the_family_lose_the_thread() -> None:
    latin = move("ask", "oncologist")
    table = only_meeting()
    state, turns = said(OPEN_NIGHT, *[latin] * 4, table=table)
    assert turns[-1].lost == ("mother",)
    assert mood_of(table, state, "mother") == "not-following"
    _, silent = step(table, state, move("invite-to-tell", "mother"))
    assert silent.said[0].source == "generic", "she no longer tells what she would have told"


def test_an_explanation_in_time_keeps_the_family_with_it() -> None:
    latin, table = move("ask", "oncologist"), only_meeting()
    state, turns = said(OPEN_NIGHT, latin, move("explain"), *[latin] * 3, table=table)
    assert mood_of(table, state, "mother") == "well"
    assert (words(turns[2]), credit(turns[2])) == (["after-latin"], {"explain": 1})


def test_among_professionals_nobody_counts_difficult_words() -> None:
    reply = {"person": "oncologist", "to": ["ask"], "text": "Latijn.", "jargon": True}
    table = at_table(saying(*({"id": f"latin-{n}", **reply} for n in range(5))))
    state, _ = said(OPEN_DOUBTS, *[move("ask", "oncologist", "pre-meeting")] * 5, table=table)
    assert state.jargon == 0


def test_checking_back_breathing_and_explaining_earn_when_they_are_needed() -> None:
    latin, back = move("ask", "oncologist"), move("check-back", "mother")
    moves = (OPEN_NIGHT, back, *[latin] * 4, back, back, move("breathe"), move("breathe"))
    _, turns = said(*moves, table=only_meeting())
    assert [credit(turn) for turn in turns[6:]] == [{"check-back": 1}, {}, {}, {}]
    _, turns = said(OPEN_NIGHT, *[latin] * 4, move("breathe"), move("explain"), table=only_meeting())
    assert [credit(turn) for turn in turns[-2:]] == [{"breathe": 1}, {"explain": 1}]


def test_what_the_method_asks_at_start_and_closing_earns_once_per_room() -> None:
    kinds = (
        "welcome",
        "goal-and-agenda",
        "case-sketch",
        "name-roles",
        "ask-additions",
        "round-off",
        "ask-needs",
    )
    _, turns = said(*(move(kind, room="pre-meeting") for kind in kinds))
    assert [sum(credit(turn).values()) for turn in turns] == [1, 1, 1, 0, 0, 1, 1]
    _, turns = said(
        CLOSE,
        *(
            move(kind)
            for kind in ("welcome", "name-roles", "ask-additions", "check-agreement", "share-outcome")
        ),
    )
    assert [sum(credit(turn).values()) for turn in turns[1:]] == [1] * 5


def test_a_point_that_was_talked_about_earns_its_urgency_when_it_is_summed_up() -> None:
    ask, sum_up = move("ask", "home-nurse"), move("summarise")
    _, turns = said(OPEN_NIGHT, ask, move("ask", "mother"), sum_up, sum_up, table=only_meeting())
    assert [credit(turn) for turn in turns[3:]] == [{"point": 3}, {"summary": 1}]
    state, turns = said(OPEN_NIGHT, ask, sum_up, table=only_meeting())
    assert credit(turns[-1]) == {}
    assert points(only_meeting(), state, "finished") == ()
    assert open_point(only_meeting(), state) is None


def test_limits_that_come_up_here_for_the_first_time_do_harm() -> None:
    agenda = {"meeting": ("limits", "night")}
    _, (turn,) = said(move("open-point", "limits"), table=only_meeting(agenda=agenda))
    assert (credit(turn), turn.said[0].harm, turn.said[0].items) == ({"harm": -6}, 3, ("K-092",))


def test_without_the_family_there_limits_may_be_mentioned() -> None:
    agenda = {"pre-meeting": ("limits",), "meeting": ("night",)}
    _, (turn,) = said(move("open-point", "limits", "pre-meeting"), table=at_table(agenda=agenda))
    assert credit(turn) == {}


def test_the_harm_a_case_describes_itself_counts_once() -> None:
    hurt = {
        "id": "hurt",
        "person": "mother",
        "to": ["open-point"],
        "at": ["limits"],
        "text": "Wat zeg je nu?",
        "harm": 2,
        "why": "Dit hoort ze hier voor het eerst.",
        "items": ["K-092"],
    }
    table = only_meeting(saying(hurt), agenda={"meeting": ("limits",)})
    state, (turn,) = said(move("open-point", "limits"), table=table)
    assert (credit(turn), state.harm, turn.said[0].why) == (
        {"harm": -4},
        2,
        "Dit hoort ze hier voor het eerst.",
    )


def test_nothing_surfaces_from_somebody_whom_nobody_translates() -> None:
    people = {"mother": {"stake": "Verstaat je niet.", "interpreter": "teacher"}}
    reply = {"id": "tells", "person": "mother", "to": ["ask"], "at": ["night"], "text": "Alleen."}
    case = talking_saar().model_dump() | {
        "conversation": {"people": people, "replies": [{**reply, "surfaces": ["alone"]}]}
    }
    case = type(saar()).model_validate(case)
    moves = (OPEN_NIGHT, move("ask", "mother"))
    _, alone = said(*moves, table=only_meeting(case))
    _, helped = said(*moves, table=only_meeting(case, invited=EVERYBODY))
    assert (alone[1].facts, alone[1].said[0].source) == ((), "narrator")
    assert helped[1].facts == ("alone",)


def test_who_is_overwhelmed_gives_no_reply_of_the_case() -> None:
    people = {"mother": {"stake": "Kan niet meer.", "overload": 4}}
    reply = {"id": "tells", "person": "mother", "to": ["ask", "make-room"], "text": "Alleen."}
    table = only_meeting(type(saar()).model_validate(_with(people, reply)))
    _, turns = said(OPEN_NIGHT, move("ask", "mother"), move("make-room"), move("breathe"), table=table)
    assert [words(turn) for turn in turns] == [[], [], [], []]
    _, turns = said(OPEN_NIGHT, move("breathe"), move("ask", "mother"), table=table)
    assert words(turns[-1]) == ["tells"]


def _with(people: dict[str, Any], *replies: dict[str, Any]) -> dict[str, Any]:
    return saar().model_dump() | {"conversation": {"people": people, "replies": list(replies)}}


def _seed(item: str, minutes: int) -> int:
    point = saar().agenda_by_id[item]
    return next(seed for seed in range(500) if slack(point, seed) == minutes)


def test_a_talk_that_runs_over_costs_minutes_when_it_opens() -> None:
    table = only_meeting(seed=_seed("night", 1))
    state, turns = said(
        OPEN_NIGHT, move("ask", "home-nurse"), move("open-point", "school"), OPEN_NIGHT, table=table
    )
    assert [turn.minutes for turn in turns if turn.move == OPEN_NIGHT] == [1, 0]
    assert state.spent[0] == 2


def test_a_talk_that_runs_short_begins_with_minutes_that_cost_nothing() -> None:
    table = only_meeting(seed=_seed("night", -1))
    _, turns = said(OPEN_NIGHT, move("ask", "home-nurse"), move("ask", "mother"), table=table)
    assert [turn.minutes for turn in turns] == [0, 0, 1]


def test_the_owner_of_an_agreement_answers_it() -> None:
    table = only_meeting()
    state, turns = said(agree(), agree(written(2, "gp-always")), agree(written(3, "letter")), table=table)
    assert [turn.answer and turn.answer.kind for turn in turns] == ["accepted", "refused", "amended"]
    assert [credit(turn) for turn in turns] == [{"agreement": 3}, {}, {}]
    assert turns[1].said[0].text == "Elke nacht, dat houd ik niet vol."
    assert [(number, kind) for number, kind, _ in state.agreed] == [
        (1, "accepted"),
        (2, "refused"),
        (3, "amended"),
    ]


def test_an_agreement_that_was_changed_as_the_owner_asked_is_accepted() -> None:
    changed = written(3, "letter", when="binnen vijf werkdagen na elke poli")
    state, turns = said(agree(written(3, "letter")), agree(changed), table=only_meeting())
    assert credit(turns[1]) == {"agreement": 1}
    assert [(number, kind) for number, kind, _ in state.agreed] == [(3, "accepted")]


def test_a_topic_earns_once_however_often_it_is_agreed() -> None:
    _, turns = said(agree(), agree(written(5, "number")), table=only_meeting())
    assert [credit(turn) for turn in turns] == [{"agreement": 3}, {}]


def test_nobody_says_yes_for_somebody_who_is_not_there() -> None:
    table = only_meeting(invited=("gp", "mother"))
    _, turns = said(agree(), agree(written(4, what="iemand belt eens")), table=table)
    assert [turn.answer and turn.answer.kind for turn in turns] == ["not-here", "not-here"]
    assert all(turn.said[0].person is None for turn in turns)


def test_when_the_time_for_content_is_up_only_closing_is_left_and_then_the_room_closes() -> None:
    table = only_meeting()
    state, _ = said(*[move("make-room")] * 27, table=table)
    with pytest.raises(RefusedError, match="move-time-is-up"):
        step(table, state, move("make-room"))
    for number in range(7):
        state, turn = step(table, state, move("breathe"))
        assert turn.closed == turn.by_itself == (number == 6)
    assert refusal(table, state, move("close")) is not None


@pytest.mark.parametrize(
    ("first", "then", "why"),
    [
        ((), move("welcome"), "move-other-room"),
        ((CLOSE,), move("ask-needs"), "move-not-in-this-room"),
        ((CLOSE,), move("ask", "gp"), "move-no-point-open"),
        ((CLOSE, move("welcome")), move("welcome"), "move-made-already"),
        ((CLOSE,), move("summarise"), "move-nothing-to-sum-up"),
        ((CLOSE,), move("agree"), "move-without-agreement"),
        ((CLOSE,), move("open-point"), "move-without-point"),
        ((CLOSE,), move("open-point", "doubts"), "move-point-not-here"),
        ((CLOSE, OPEN_NIGHT, move("park")), OPEN_NIGHT, "move-point-closed"),
        ((CLOSE,), move("ask-role"), "move-without-person"),
        ((CLOSE,), move("ask-role", "teacher"), "move-person-not-here"),
        ((CLOSE,), move("ask-role", "mother"), "move-not-for-family"),
        ((CLOSE,), move("invite-to-tell", "gp"), "move-not-for-others"),
        ((CLOSE, move("close")), move("close"), "move-meeting-over"),
    ],
)
def test_a_move_that_cannot_be_made_is_refused_with_a_reason(first: Any, then: Any, why: str) -> None:
    state, _ = said(*first)
    found = refusal(at_table(), state, then)
    assert found is not None
    assert found.key == why


def test_without_a_moment_there_is_no_meeting() -> None:
    table = table_of(talking_saar(), plan())
    found = refusal(table, start(table), move("welcome"))
    assert found is not None
    assert found.key == "move-no-meeting"


def test_moves_that_no_longer_fit_are_left_out_and_counted() -> None:
    moves = (OPEN_DOUBTS, CLOSE, OPEN_NIGHT, move("ask", "teacher"), move("ask", "home-nurse"))
    found = replay(only_meeting(), moves)
    assert (len(found.turns), found.skipped) == (2, 3)


def test_the_route_of_the_care_plan_takes_the_points_in_its_order() -> None:
    chapters = {"night": "symptoms", "school": "who-we-are"}
    agenda = [item.model_dump() | {"chapter": chapters.get(item.id)} for item in saar().agenda]
    case = saying(agenda=agenda)
    choices = {**good_plan().choices, "route": "care-plan"}
    table = at_table(case, choices=choices)
    assert table.chapters("meeting") == (
        ("who-we-are", ("school",)),
        ("symptoms", ("night",)),
        (None, ("care-plan",)),
    )
    assert table.rooms[1].agenda == ("school", "night", "care-plan")
    assert at_table(case).rooms[1].agenda == ("night", "care-plan", "school")
