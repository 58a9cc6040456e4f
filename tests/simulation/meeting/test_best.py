"""The best and the worst conversation: they can be held, nothing better was left out, and it says so."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.playthrough import examine_playthrough, playthrough_path
from kompas_sim.simulation.meeting import replay, start, step, table_of
from kompas_sim.simulation.meeting.aim import aim_of
from kompas_sim.simulation.meeting.best import best_path, worst_path
from kompas_sim.simulation.meeting.bound import at_most, bounds_of
from kompas_sim.simulation.meeting.table import Table
from tests.feedback.factory import plan
from tests.feedback.saar import saar
from tests.simulation.meeting.talk import at_table, move, only_meeting, saying, walks
from tests.support.cases import SCENARIOS, case

LIMITS = {"meeting": ("limits", "night")}
TABLES = {
    "two rooms": at_table,
    "only the meeting": only_meeting,
    "with limits": lambda: only_meeting(agenda=LIMITS),
    "nothing to say": lambda: at_table(saying()),
    "no meeting": lambda: table_of(saar(), plan()),
}


@pytest.mark.parametrize("name", TABLES)
def test_both_conversations_can_be_held_and_are_worth_what_they_say(name: str) -> None:
    table = TABLES[name]()
    for path in (best_path(table), worst_path(table)):
        held = replay(table, path.moves)
        assert (held.state.credit, held.skipped) == (path.value, 0)


@pytest.mark.parametrize("name", TABLES)
def test_the_bound_lies_on_the_far_side_and_exact_means_that_it_is_reached(name: str) -> None:
    table = TABLES[name]()
    best, worst = best_path(table), worst_path(table)
    assert worst.bound <= worst.value <= best.value <= best.bound
    assert best.exact == (best.value == best.bound)
    assert worst.exact == (worst.value == worst.bound)


def test_where_little_is_to_be_had_the_search_is_exhaustive() -> None:
    """Six at the start and closing of one room, eleven of the other, and three agreements worth six together."""
    best = best_path(at_table(saying()))
    assert (best.value, best.exact) == (6 + 11 + 6, True)


def test_the_worst_conversation_does_the_harm_that_can_be_done() -> None:
    """Limits in front of the mother cost six; words that nobody explains two more."""
    worst = worst_path(only_meeting(agenda=LIMITS))
    assert (worst.value, worst.exact) == (-8, True)


def test_a_reply_behind_a_condition_is_found() -> None:
    """Two steps are needed before the mother tells: room for doubt, then an invitation."""
    tells = {"person": "mother", "text": "Nou.", "at": ["night"], "surfaces": ["alone"], "to": ["ask"]}
    table = only_meeting(
        saying(
            {"id": "first", "person": "gp", "to": ["make-room"], "text": "Zo."},
            {"id": "tells", **tells, "when": {"said": ["first"], "trust": 3}},
        ),
        agenda={"meeting": ("night",)},
    )
    kinds = [move.move for move in best_path(table).moves]
    assert {"make-room", "invite-to-tell", "ask"} <= set(kinds)
    assert kinds.index("invite-to-tell") < kinds.index("ask")


@settings(max_examples=25)
@given(walks())
def test_no_conversation_goes_beyond_the_best_that_was_proved(moves: list[MoveMade]) -> None:
    table = at_table()
    assert worst_path(table).bound <= replay(table, moves).state.credit <= best_path(table).bound


def test_what_is_still_to_be_had_is_never_less_than_what_comes() -> None:
    """From every state of the best conversation the bound covers the rest of it."""
    table = at_table()
    bounds, path = bounds_of(aim_of(table, "best")), best_path(table)
    state = start(table)
    for each in path.moves:
        assert state.credit + at_most(bounds, state) >= path.value
        state, _ = step(table, state, each)


def test_the_same_table_gives_the_same_search() -> None:
    first, second = best_path(at_table()), best_path.__wrapped__(at_table(), 7_000)
    assert first == second


def model_table(name: str) -> Table:
    """The table of a real case with its model run."""
    run, _ = examine_playthrough(playthrough_path(SCENARIOS, name, "as-the-method-asks"), case(name))
    assert run
    return table_of(case(name), fold(run.decisions))


@pytest.mark.parametrize("name", ["mees", "jip", "fenna"])
def test_opening_and_dropping_every_point_is_no_worse_than_the_worst_that_was_found(name: str) -> None:
    """It takes hardly any time and cuts everybody short: the search has to find at least that much harm."""
    table = model_table(name)
    made = [move("close", room="pre-meeting")]
    for item in table.rooms[-1].agenda:
        made += [move("open-point", item), move("park")]
    dropped = replay(table, made)
    assert dropped.skipped == 0
    assert worst_path(table).value <= dropped.state.credit < 0


@pytest.mark.parametrize("name", ["mees", "jip", "fenna"])
def test_the_search_on_a_real_case_is_quick_and_close_to_its_bound(name: str) -> None:
    table = model_table(name)
    aim_of(table, "best")
    before = process_time()
    best, worst = best_path(table), worst_path(table)
    assert process_time() - before < 2.5, "seconds of one core; a busy machine may take twice its time"
    assert best.value >= 0.85 * best.bound
    assert worst.value <= 0
