"""The conversations of the real cases keep the laws too, and everybody in them has something to say."""

from __future__ import annotations

from random import Random

import pytest

from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.playthrough import examine_playthrough, playthrough_path
from kompas_sim.simulation.meeting import Table, Turn, legal, replay, start, step, table_of
from kompas_sim.simulation.meeting.best import best_path
from kompas_sim.simulation.meeting.prizes import facts_within_reach
from tests.support.cases import SCENARIOS, case

CASES = ("mees", "jip", "fenna")


def model_table(name: str) -> Table:
    """The table of the model run."""
    run, _ = examine_playthrough(playthrough_path(SCENARIOS, name, "as-the-method-asks"), case(name))
    assert run
    return table_of(case(name), fold(run.decisions))


def wandered(table: Table, seed: int) -> list[Turn]:
    """A conversation of somebody who does whatever can be done."""
    chance, state, turns = Random(seed), start(table), []
    while possible := [each for each in legal(table, state) if each.move != "agree"]:
        state, turn = step(table, state, chance.choice(possible))
        turns.append(turn)
    return turns


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", range(4))
def test_no_move_falls_silent_and_no_reply_comes_twice(name: str, seed: int) -> None:
    turns = wandered(model_table(name), seed)
    replies = [each.reply for turn in turns for each in turn.said if each.reply]
    assert len(replies) == len(set(replies))
    assert all(turn.said and turn.chair for turn in turns)
    assert not any("{" in each.text for turn in turns for each in turn.said)


@pytest.mark.parametrize("name", CASES)
def test_at_the_model_table_most_of_what_people_know_can_be_said(name: str) -> None:
    table = model_table(name)
    assert facts_within_reach(table).bit_count() >= 0.8 * len(table.case.facts)


@pytest.mark.parametrize("name", CASES)
def test_the_best_conversation_opens_well_closes_well_and_does_no_harm(name: str) -> None:
    """What the search finds is what the method asks, as far as the time allows."""
    held = replay(model_table(name), best_path(model_table(name)).moves)
    kinds = [turn.move.move for turn in held.turns]
    assert held.state.harm == 0
    assert {"welcome", "goal-and-agenda", "check-agreement", "round-off", "evaluate", "agree"} <= set(kinds)
    assert kinds[0] == "welcome"
    assert kinds[-1] == "close" or held.turns[-1].by_itself
