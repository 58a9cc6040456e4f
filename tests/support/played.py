"""Runs that were played, to look back on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import AttemptHeader
from kompas_sim.attempt.memory import MemoryLog
from kompas_sim.attempt.playthrough import Playthrough, load_playthrough, playthrough_path
from kompas_sim.practice.exercise_file import exercises_folder, find_exercise, given_decisions
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.training import Training
from tests.support.cases import SCENARIOS, case

NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)


def played(
    name: str = "mees", way: str = "as-the-method-asks", *more: d.Decision, scenario: Scenario | None = None
) -> Training:
    """A case played along one of its playthroughs, and then ``more``; ``scenario`` may be a changed one."""
    found = scenario or case(name)
    return _run(Training(found, _log(found)), (*playthrough(name, way).decisions, *more))


def practised(exercise: str, name: str, *decisions: d.Decision) -> Training:
    """An exercise on a case, with what it gives beforehand and then ``decisions``."""
    found, task = case(name), find_exercise(exercises_folder(), exercise)
    given = given_decisions(task, found, playthrough(name, task.given))
    steps = tuple(step for step in PLAYED_STEPS if step in task.steps)
    return _run(Training(found, _log(found, exercise), steps=steps, given=given), decisions)


def again(step: str, *decisions: d.Decision) -> tuple[d.Decision, ...]:
    """Decisions in a step that was handed in: it is opened, changed and handed in once more."""
    return d.StepReopened(step=step), *decisions, d.StepSubmitted(step=step)  # type: ignore[arg-type]


def playthrough(name: str, way: str) -> Playthrough:
    """A playthrough of a case."""
    return load_playthrough(playthrough_path(SCENARIOS, name, way), case(name))


def _log(scenario: Scenario, exercise: str | None = None) -> MemoryLog:
    header = AttemptHeader(id="a1", scenario=scenario.id, exercise=exercise, seed=0, started_at=NOW)
    return MemoryLog(header, lambda: NOW)


def _run(training: Training, decisions: Iterable[d.Decision]) -> Training:
    for decision in decisions:
        training.decide(decision)
    return training
