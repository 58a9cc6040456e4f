"""Reading scenario files: a whole case, or everything that is wrong with its file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kompas_sim.scenario.checks import Folder, run_checks
from kompas_sim.scenario.locate import Located, read_located
from kompas_sim.scenario.misfit import misfits
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import FileProblems, Problem, ScenarioProblems
from kompas_sim.scenario.scenario import Scenario

FILE_NAME = "scenario.yaml"
PARTS = ("conversation", "weeks")
"""Keys of a case that stand in a file of their own beside it, ``<key>.yaml``."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_ID = 60
"""Characters of an id at most."""

Model = TypeVar("Model", bound=BaseModel)


class UnknownScenarioError(KeyError):
    """A scenario id that no folder holds; ``nearest`` is the id that was probably meant."""

    def __init__(self, scenario_id: str, likely: str | None) -> None:
        super().__init__(scenario_id)
        self.scenario_id = scenario_id
        self.nearest = likely

    def __str__(self) -> str:
        return f"unknown scenario {self.scenario_id!r}; nearest is {self.nearest!r}"


def scenarios_folder() -> Path:
    """Where the scenarios of this project stand."""
    return Path(__file__).resolve().parents[2] / "scenarios"


def load_scenario(path: Path) -> Scenario:
    """The case in the file ``path``.

    Raises ``ScenarioProblems`` with every error in the file; warnings alone do not stop it.
    """
    scenario, problems = examine_scenario(path)
    errors = [problem for problem in problems if problem.severity == "error"]
    if scenario is None or errors:
        raise ScenarioProblems(errors)
    return scenario


def examine_scenario(path: Path) -> tuple[Scenario | None, list[Problem]]:
    """The case in the file ``path``, if its form is right, and everything that is wrong with it."""
    try:
        located = read_whole(path)
    except FileProblems as stop:
        return None, list(stop.problems)
    scenario, problems = fit(Scenario, located)
    if scenario is not None:
        problems += run_checks(scenario, located, folder_of(path))
    return scenario, problems


def read_whole(path: Path) -> Located:
    """The file of a case and the parts beside it; raises ``FileProblems`` when one cannot be read."""
    located = read_located(path)
    for key in PARTS:
        part = path.with_name(f"{key}.yaml")
        if part.is_file() and key not in located.data:
            located.take_in(key, read_located(part))
    return located


def fit(model: type[Model], located: Located) -> tuple[Model | None, list[Problem]]:
    """The content of a file as ``model``, or nothing when it does not fit, and what is wrong so far."""
    try:
        return model.model_validate(located.data), list(located.problems)
    except ValidationError as error:
        return None, [*located.problems, *misfits(error, model, located)]


def folder_of(path: Path) -> Folder:
    """What the author checks want to know of the folder around a scenario file."""
    folder = path.resolve().parent
    playthroughs = tuple(sorted(each.stem for each in folder.glob("playthroughs/*.yaml")))
    return Folder(name=folder.name, playthroughs=playthroughs)


def scenario_ids(folder: Path) -> list[str]:
    """The ids of the cases in ``folder``, in the order of the alphabet."""
    return sorted(each.parent.name for each in folder.glob(f"*/{FILE_NAME}") if is_id(each.parent.name))


def find_scenario(folder: Path, scenario_id: str) -> Scenario:
    """The case with this id; raises ``UnknownScenarioError`` or ``ScenarioProblems``.

    Only an id in the form of an id ever becomes part of a path, so nothing outside ``folder`` is read.
    """
    path = folder / scenario_id / FILE_NAME if is_id(scenario_id) else None
    if path is None or not path.is_file():
        raise UnknownScenarioError(scenario_id, nearest(scenario_id[:MAX_ID], scenario_ids(folder)))
    return load_scenario(path)


def load_all(folder: Path) -> dict[str, Scenario]:
    """Every case in ``folder`` by id; raises ``ScenarioProblems`` with the errors of all files together."""
    found: dict[str, Scenario] = {}
    problems: list[Problem] = []
    for scenario_id in scenario_ids(folder):
        try:
            found[scenario_id] = load_scenario(folder / scenario_id / FILE_NAME)
        except ScenarioProblems as stop:
            problems += stop.problems
    if problems:
        raise ScenarioProblems(problems)
    return found


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, so that it may become part of a path."""
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None
