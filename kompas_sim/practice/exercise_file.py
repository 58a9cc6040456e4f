"""Reading exercise files (``exercises/<id>.yaml``): an exercise, or all that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import active
from kompas_sim.attempt.playthrough import Playthrough
from kompas_sim.attempt.steps_of import step_of
from kompas_sim.practice.exercise import ConfidenceQuestion, Exercise
from kompas_sim.practice.exercise_checks import exercise_checks
from kompas_sim.scenario.load import MAX_ID, fit, is_id, scenarios_folder
from kompas_sim.scenario.locate import read_located
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import FileProblems, Problem
from kompas_sim.scenario.scenario import Scenario

__all__ = [
    "ConfidenceQuestion",
    "Exercise",
    "ExerciseProblems",
    "UnknownExerciseError",
    "examine_exercise",
    "exercise_ids",
    "exercise_problems",
    "exercises_folder",
    "find_exercise",
    "given_decisions",
    "load_exercise",
    "load_exercises",
]


class ExerciseProblems(FileProblems):
    """Everything that is wrong with an exercise file."""


class UnknownExerciseError(KeyError):
    """An exercise id that no file holds; ``nearest`` is the id that was probably meant."""

    def __init__(self, exercise_id: str, likely: str | None) -> None:
        super().__init__(exercise_id)
        self.exercise_id = exercise_id
        self.nearest = likely

    def __str__(self) -> str:
        return f"unknown exercise {self.exercise_id!r}; nearest is {self.nearest!r}"


def exercises_folder() -> Path:
    """Where the exercises of this project stand."""
    return scenarios_folder().parent / "exercises"


def exercise_ids(folder: Path) -> list[str]:
    """The ids of the exercises in ``folder``, in the order of the alphabet."""
    return sorted(each.stem for each in folder.glob("*.yaml") if is_id(each.stem))


def load_exercise(path: Path) -> Exercise:
    """The exercise in the file ``path``; raises ``ExerciseProblems`` with every error in it."""
    exercise, problems = examine_exercise(path)
    errors = [problem for problem in problems if problem.severity == "error"]
    if exercise is None or errors:
        raise ExerciseProblems(errors)
    return exercise


def find_exercise(folder: Path, exercise_id: str) -> Exercise:
    """The exercise with this id; raises ``UnknownExerciseError`` or ``ExerciseProblems``.

    Only an id in the form of an id ever becomes part of a path, so nothing outside ``folder`` is read.
    """
    path = folder / f"{exercise_id}.yaml" if is_id(exercise_id) else None
    if path is None or not path.is_file():
        raise UnknownExerciseError(exercise_id, nearest(exercise_id[:MAX_ID], exercise_ids(folder)))
    return load_exercise(path)


def load_exercises(folder: Path) -> dict[str, Exercise]:
    """Every exercise in ``folder`` by id; raises ``ExerciseProblems`` with the errors of all together."""
    found: dict[str, Exercise] = {}
    problems: list[Problem] = []
    for exercise_id in exercise_ids(folder):
        try:
            found[exercise_id] = load_exercise(folder / f"{exercise_id}.yaml")
        except ExerciseProblems as stop:
            problems += stop.problems
    if problems:
        raise ExerciseProblems(problems)
    return found


def examine_exercise(path: Path) -> tuple[Exercise | None, list[Problem]]:
    """The exercise in a file, if its form is right, and everything that is wrong with it.

    The cases it names are looked for in the folder ``scenarios`` beside the folder of the exercise.
    """
    try:
        located = read_located(path)
    except FileProblems as stop:
        return None, list(stop.problems)
    exercise, problems = fit(Exercise, located)
    if exercise is not None:
        place = path.resolve()
        problems += exercise_checks(exercise, located, place.stem, place.parent.parent / "scenarios")
    return exercise, problems


def exercise_problems(path: Path) -> list[Problem]:
    """Everything that is wrong with an exercise file."""
    return examine_exercise(path)[1]


def given_decisions(exercise: Exercise, case: Scenario, playthrough: Playthrough) -> tuple[d.Decision, ...]:
    """What an exercise fills in beforehand: the decisions of its given steps that still count in the end."""
    counting = (decision for _, decision in active(playthrough.decisions))
    return tuple(
        decision
        for decision in counting
        if step_of(case, decision) in exercise.given_steps
        and not isinstance(decision, d.HintOpened | d.ConfidenceGiven)
    )
