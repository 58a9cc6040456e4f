"""A damaged case is noticed: what no score notices, the case does not really ask."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.cli import app
from kompas_sim.players.mutants import mutants, unnoticed
from kompas_sim.players.player import PLAYERS
from tests.support.cases import CASE_IDS, SCENARIOS, case

CASES = CASE_IDS


def test_a_damaged_case_remembers_nothing_of_the_whole_one() -> None:
    whole = case("mees")
    assert whole.people_by_id
    fewer = whole.changed(people=whole.people[1:])
    assert set(whole.people_by_id) - set(fewer.people_by_id) == {whole.people[0].id}


@pytest.mark.parametrize("name", CASES)
def test_no_must_have_and_no_urgency_can_be_changed_without_a_score_that_notices(name: str) -> None:
    of = case(name)
    model = fold(load_playthrough(playthrough_path(SCENARIOS, name, "as-the-method-asks"), of).decisions)
    probes = [model, *(fold(player.decide(of)) for player in PLAYERS if player.decide)]
    kinds = ("drop-must-have", "swap-urgency")
    few = [one for one in mutants(of, model) if one.kind in kinds]
    assert len(few) > 30
    missed = [one.subject for one, same in unnoticed(of, probes, few) if same]
    assert missed == []


def test_the_command_says_what_was_noticed_by_kind() -> None:
    said = json.loads(CliRunner().invoke(app, ["check", "--mutate", "jip", "--json"]).stdout)
    kinds = {each["kind"]: each for each in said["kinds"]}
    assert set(kinds) == {
        "drop-must-have",
        "swap-urgency",
        "remove-reason",
        "delete-reply",
        "move-fact",
        "shorten-availability",
    }
    missed = sum(each["done"] - each["noticed"] for each in kinds.values())
    assert missed == len(said["unnoticed"])
