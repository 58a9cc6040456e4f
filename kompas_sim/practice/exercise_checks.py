"""What can be wrong with an exercise whose form is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kompas_sim.attempt.playthrough import examine_playthrough, playthrough_names, playthrough_path
from kompas_sim.method.load import load_method
from kompas_sim.practice.exercise import Exercise
from kompas_sim.scenario.checks import run_text_checks
from kompas_sim.scenario.load import scenario_ids
from kompas_sim.scenario.locate import Located
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import Problem
from kompas_sim.scenario.scenario import PLAYED_STEPS


def exercise_checks(exercise: Exercise, located: Located, name: str, scenarios: Path) -> Iterator[Problem]:
    """What is wrong with an exercise in a file called ``name``, with its cases in ``scenarios``."""
    if exercise.id != name:
        yield located.problem("E101", "wrong-file-name", ("id",), name, word=exercise.id, file=name)
    yield from _cites(exercise, located)
    yield from _steps(exercise, located)
    yield from _hints(exercise, located)
    yield from _cases(exercise, located, scenarios)
    yield from run_text_checks(exercise, located)


def _cites(exercise: Exercise, located: Located) -> Iterator[Problem]:
    known = [item.id for item in load_method().items]
    for number, item in enumerate(exercise.cites):
        if item not in known:
            yield located.problem("S106", "unknown-item", ("cites", number), nearest(item, known), word=item)


def _steps(exercise: Exercise, located: Located) -> Iterator[Problem]:
    """The opened steps stand in the order of a run, each once; the debrief opens by itself."""
    if "debrief" in exercise.steps:
        yield located.problem("E102", "debrief-opened", ("steps", exercise.steps.index("debrief")))
        return
    if list(exercise.steps) != [step for step in PLAYED_STEPS if step in exercise.steps]:
        order = ", ".join(step for step in PLAYED_STEPS if step in exercise.steps)
        yield located.problem("E103", "steps-out-of-order", ("steps",), order=order)


def _hints(exercise: Exercise, located: Located) -> Iterator[Problem]:
    for case, steps in exercise.hints.items():
        if case not in exercise.scenarios:
            yield located.problem(
                "E104", "hint-out-of-place", ("hints", case), nearest(case, exercise.scenarios), word=case
            )
        for step in steps:
            if step not in exercise.steps:
                likely = nearest(step, exercise.steps)
                yield located.problem("E104", "hint-out-of-place", ("hints", case, step), likely, word=step)


def _cases(exercise: Exercise, located: Located, scenarios: Path) -> Iterator[Problem]:
    known = scenario_ids(scenarios)
    for number, case in enumerate(exercise.scenarios):
        if case not in known:
            likely = nearest(case, known)
            yield located.problem("E105", "unknown-scenario", ("scenarios", number), likely, word=case)
        elif exercise.given_steps:
            yield from _given(exercise, located, scenarios, case)


def _given(exercise: Exercise, located: Located, scenarios: Path, case: str) -> Iterator[Problem]:
    """The playthrough that fills in the given steps exists for this case and hands in each of them."""
    names = playthrough_names(scenarios / case)
    values = {"word": exercise.given, "case": case}
    if exercise.given not in names:
        likely = nearest(exercise.given, names)
        yield located.problem("E106", "unknown-playthrough", ("given",), likely, **values)
        return
    playthrough, _ = examine_playthrough(playthrough_path(scenarios, case, exercise.given), None)
    for step in exercise.given_steps if playthrough else ():
        if playthrough and step not in playthrough.submitted:
            yield located.problem("E107", "given-step-open", ("given",), **values, step=step)
