"""Every playthrough of every case is played, and its feedback is what the file says."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.playthrough import playthrough_names
from kompas_sim.play import play_file
from kompas_sim.scenario.load import scenario_ids
from tests.support.cases import SCENARIOS

RUNS = [(one, name) for one in scenario_ids(SCENARIOS) for name in playthrough_names(SCENARIOS / one)]


@pytest.mark.parametrize(("scenario", "name"), RUNS)
def test_a_playthrough_gets_the_feedback_that_its_file_expects(scenario: str, name: str) -> None:
    """Scores lie in their range; the findings that must be there are there, and the others are not."""
    assert play_file(scenario, name, SCENARIOS).surprises == ()


def test_each_case_has_the_three_runs_that_the_project_promises() -> None:
    """As the method asks, a typical mistake, and nothing done."""
    for one in scenario_ids(SCENARIOS):
        promised = {"as-the-method-asks", "typical-mistake", "nothing-done"}
        assert promised <= set(playthrough_names(SCENARIOS / one))


@pytest.mark.parametrize("scenario", scenario_ids(SCENARIOS))
def test_the_method_beats_the_mistake_and_the_mistake_beats_nothing(scenario: str) -> None:
    """The mean over the steps orders the three runs as a teacher would."""
    means = []
    for name in ("as-the-method-asks", "typical-mistake", "nothing-done"):
        scores = [one.score for one in play_file(scenario, name, SCENARIOS).feedback if one.score is not None]
        means.append(sum(scores) / len(scores))
    assert means == sorted(means, reverse=True)
    assert len(set(means)) == len(means)
