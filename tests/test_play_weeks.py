"""The four weeks after a playthrough, as the command line shows them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kompas_sim.play import UnknownPlaythroughError
from kompas_sim.play_weeks import MODEL, play_weeks
from tests.support.cases import SCENARIOS
from tests.test_cli import kompas

RUNS = 30


def test_the_model_plan_stands_beside_itself_and_beside_nothing() -> None:
    played = play_weeks("mees", MODEL, runs=RUNS)
    assert played.comparison.model == played.comparison.mine
    assert played.comparison.without.coverage.high < played.comparison.mine.coverage.low


def test_a_playthrough_may_be_a_file() -> None:
    path = SCENARIOS / "mees" / "playthroughs" / f"{MODEL}.yaml"
    by_file, by_name = (play_weeks("mees", name, runs=RUNS) for name in (str(path), MODEL))
    assert by_file.comparison == by_name.comparison


def test_an_unknown_playthrough_names_the_nearest() -> None:
    with pytest.raises(UnknownPlaythroughError) as caught:
        play_weeks("mees", "as-the-method-ask", runs=1)
    assert caught.value.nearest == MODEL


def test_a_case_without_a_model_run_has_nothing_to_stand_beside(tmp_path: Path) -> None:
    folder = tmp_path / "mees"
    folder.mkdir()
    for path in (SCENARIOS / "mees").glob("*.yaml"):
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    file = SCENARIOS / "mees" / "playthroughs" / "nothing-done.yaml"
    assert play_weeks("mees", str(file), runs=1, scenarios=tmp_path).comparison.model is None


def test_the_command_prints_sentences_and_values() -> None:
    words = ("simulate", "weeks", "mees", "--runs", "5", "--seed", "3", "--mode", "versneld")
    spoken, plain = kompas(*words), kompas(*words, "--json")
    assert spoken.stdout.startswith("5 keer vier weken, versneld.")
    values = json.loads(plain.stdout)
    assert values["mine"]["runs"] == 5
    assert {each["event"] for each in values["story"]} == {each["event"] for each in values["mine"]["events"]}


def test_the_same_seed_prints_the_same_bytes() -> None:
    words = ("simulate", "weeks", "jip", "--runs", "4", "--json")
    assert kompas(*words).stdout == kompas(*words).stdout
