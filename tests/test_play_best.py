"""The best conversation on the command line: readable, proved, and ready to paste."""

from __future__ import annotations

import pytest
import yaml

from kompas_sim.attempt.decision import DECISION, MoveMade
from kompas_sim.play import UnknownPlaythroughError
from kompas_sim.play_best import BestPlayed, play_best
from kompas_sim.simulation.meeting import replay


@pytest.fixture(scope="module")
def played() -> BestPlayed:
    """The best conversation at the table of a model run."""
    return play_best("mees", "as-the-method-asks", most=2_000)


def test_the_transcript_says_who_says_what_and_ends_with_its_proof(played: BestPlayed) -> None:
    lines = list(played.lines())
    assert any("Ilse: " in line for line in lines)
    assert any(line.strip().startswith("+") for line in lines)
    assert str(played.best.value) in lines[-2]
    assert str(played.best.bound) in lines[-2]
    assert str(played.worst.value) in lines[-1]


def test_its_decisions_are_lines_of_yaml_that_give_the_same_conversation(played: BestPlayed) -> None:
    moves = [DECISION.validate_python(each) for each in yaml.safe_load("\n".join(played.decisions()))]
    assert all(isinstance(each, MoveMade) for each in moves)
    held = replay(played.conversation.table, [each for each in moves if isinstance(each, MoveMade)])
    assert (held.state.credit, held.skipped) == (played.best.value, 0)


def test_its_agreements_keep_the_numbers_that_the_run_gives_them_later(played: BestPlayed) -> None:
    """So that what is written down afterwards is the same agreement."""
    numbers = [each.agreement.agreement for each in played.best.moves if each.agreement]
    assert len(set(numbers)) == len(numbers) > 3


def test_as_json_it_holds_value_bound_and_decisions(played: BestPlayed) -> None:
    told = played.as_json()
    assert told["best"] == {
        "value": played.best.value,
        "bound": played.best.bound,
        "exact": played.best.exact,
        "nodes": played.best.nodes,
    }
    assert len(told["decisions"]) == len(played.best.moves)


def test_where_nobody_can_come_there_is_nothing_to_look_for() -> None:
    lines = list(play_best("mees", "nothing-done").lines())
    assert len(lines) == 1


def test_an_unknown_run_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownPlaythroughError) as stop:
        play_best("mees", "as-the-method-ask")
    assert stop.value.nearest == "as-the-method-asks"
