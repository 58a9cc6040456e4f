"""Laws of every conversation, whatever the chair does."""

from __future__ import annotations

from hypothesis import given, settings

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import (
    Run,
    conversation_of,
    fitting,
    is_over,
    legal,
    refusal,
    replay,
    step,
)
from kompas_sim.simulation.meeting.kinds import KINDS
from tests.feedback.factory import good_plan
from tests.simulation.meeting.talk import PEOPLE, at_table, move, talking, talking_saar, walks

Walk = list[MoveMade]
FEW = settings(max_examples=25)


@FEW
@given(walks())
def test_the_same_moves_and_seed_give_the_same_transcript(moves: Walk) -> None:
    assert repr(replay(at_table(), moves).turns) == repr(replay(at_table(), moves).turns)


@FEW
@given(walks())
def test_a_fact_surfaces_only_with_a_holder_who_is_there_and_says_it(moves: Walk) -> None:
    case, table = talking_saar(), at_table()
    surfaces = {reply.id: (reply.person, reply.surfaces) for reply in case.conversation.replies}
    for turn in replay(table, moves).turns:
        room = table.room(turn.move.room)
        said = [surfaces[each.reply] for each in turn.said if each.reply]
        for fact in (fact for fact in case.facts if fact.id in turn.facts):
            assert room and any(
                person in fact.held_by and person in room.present and fact.id in facts
                for person, facts in said
            )


@FEW
@given(walks())
def test_a_reply_is_said_at_most_once_and_a_fact_surfaces_for_the_first_time_once(moves: Walk) -> None:
    turns = replay(at_table(), moves).turns
    replies = [each.reply for turn in turns for each in turn.said if each.reply]
    facts = [fact for turn in turns for fact in turn.facts]
    assert len(replies) == len(set(replies))
    assert len(facts) == len(set(facts))


@FEW
@given(walks())
def test_the_clock_never_runs_back_and_no_room_stays_open_beyond_its_time(moves: Walk) -> None:
    table, clock = at_table(), {"pre-meeting": 0, "meeting": 0}
    for turn in replay(table, moves).turns:
        room = table.room(turn.move.room)
        assert room
        assert turn.minute == clock[turn.move.room]
        assert turn.minutes >= 0
        clock[turn.move.room] += turn.minutes
        assert turn.by_itself == (clock[turn.move.room] >= room.ends)


@FEW
@given(walks())
def test_no_move_falls_silent(moves: Walk) -> None:
    for turn in replay(at_table(), moves).turns:
        assert turn.said
        assert all(text and "{" not in text for text in (turn.chair, *(each.text for each in turn.said)))


@FEW
@given(walks())
def test_scales_stay_between_nothing_and_full(moves: Walk) -> None:
    assert all(0 <= scale <= 4 for scale in replay(at_table(), moves).state.mood)


@FEW
@given(walks())
def test_the_credit_of_a_conversation_is_that_of_its_turns(moves: Walk) -> None:
    found = replay(at_table(), moves)
    assert found.state.credit == sum(turn.value for turn in found.turns)
    assert found.skipped == 0


@FEW
@given(walks())
def test_exactly_the_legal_moves_can_be_made(moves: Walk) -> None:
    table = at_table()
    state = replay(table, moves).state
    for each in legal(table, state):
        if each.move != "agree":
            step(table, state, each)
    everything = {each for room in ("pre-meeting", "meeting") for each in _every_move(room)}
    allowed = {each for each in everything if refusal(table, state, each) is None}
    assert allowed == {each for each in legal(table, state) if each.move != "agree"}


def _every_move(room: str) -> set[MoveMade]:
    """Every move to everybody in the case, about every point of the case."""
    case, found = talking_saar(), set[MoveMade]()
    for kind, rule in KINDS.items():
        if kind == "open-point":
            found |= {move(kind, item.id, room) for item in case.agenda}
        elif rule.whom:
            found |= {move(kind, person.id, room) for person in case.people}
        else:
            found.add(move(kind, room=room))
    return found


def _without_answers() -> Scenario:
    return talking(conversation={"people": PEOPLE}, facts=[])


@FEW
@given(walks())
def test_three_to_six_moves_fit_and_all_of_them_can_be_made(moves: Walk) -> None:
    table = at_table()
    state = replay(table, moves).state
    possible, offered = legal(table, state), fitting(table, state)
    assert set(offered) <= set(possible)
    assert len(set(offered)) == len(offered)
    assert min(3, sum(each.move != "agree" for each in possible)) <= len(offered) <= 6
    assert bool(offered) != is_over(table, state)


@FEW
@given(walks())
def test_the_short_list_says_nothing_about_what_people_would_answer(moves: Walk) -> None:
    """The same view with everybody's answers taken away gives the same moves."""
    table, mute = at_table(), at_table(_without_answers())
    state = replay(table, moves).state
    seen = state._replace(said=0, offers=0)
    assert fitting(table, state) == fitting(mute, seen)


@FEW
@given(walks(), walks())
def test_move_by_move_gives_what_a_replay_gives(first: Walk, second: Walk) -> None:
    """Also after moves were taken back and others made."""
    case, run = talking_saar(), Run()
    for moves in (first[: len(first) // 2], first, first[: len(first) // 3], second):
        plan = good_plan().model_copy(update={"moves": tuple(moves), "seed": 5})
        assert run.at(case, plan) == conversation_of(case, plan)
