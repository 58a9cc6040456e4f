"""Synthetic trainees are told apart: by their kind, and on every step that can tell."""

from __future__ import annotations

from functools import cache

import pytest

from kompas_sim.attempt.playthrough import load_playthrough, playthrough_path
from kompas_sim.players import PLAYERS, Player, Profile, profiles
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import PLAYED_STEPS
from tests.support.cases import CASE_IDS, SCENARIOS, case

CASES = CASE_IDS
GAMERS = tuple(player for player in PLAYERS if player.kind == "gamer")
SLACK = 1e-9


@cache
def played(name: str) -> dict[str, Profile]:
    """Every player's profile on a case."""
    model = load_playthrough(playthrough_path(SCENARIOS, name, "as-the-method-asks"), case(name))
    return {one.player: one for one in profiles(case(name), model.decisions)}


@pytest.mark.parametrize("name", CASES)
def test_the_expert_stands_above_the_checklist_and_the_checklist_above_the_novice(name: str) -> None:
    expert, checklist, novice = (played(name)[who] for who in ("expert", "checklist", "novice"))
    assert expert.mean > checklist.mean + 0.05
    assert checklist.mean > novice.mean + 0.2


@pytest.mark.parametrize("step", PLAYED_STEPS)
@pytest.mark.parametrize("name", CASES)
def test_on_no_step_somebody_who_knows_less_earns_more(name: str, step: StepName) -> None:
    expert, checklist, novice = (played(name)[who].scores for who in ("expert", "checklist", "novice"))
    if step in expert:
        assert expert[step] >= checklist[step] - SLACK
        assert checklist[step] >= novice[step] - SLACK


@pytest.mark.parametrize("gamer", GAMERS, ids=lambda player: player.name)
@pytest.mark.parametrize("name", CASES)
def test_no_trick_pays_as_much_as_the_checklist(name: str, gamer: Player) -> None:
    tricked, checklist = played(name)[gamer.name], played(name)["checklist"]
    assert tricked.mean < checklist.mean - 0.1
    for step in gamer.games:
        if step in checklist.scores:
            assert tricked.scores[step] < checklist.scores[step]


def test_the_same_players_get_the_same_profile_twice() -> None:
    model = load_playthrough(playthrough_path(SCENARIOS, "mees", "as-the-method-asks"), case("mees"))
    again = {one.player: one for one in profiles(case("mees"), model.decisions)}
    assert again == played("mees")
