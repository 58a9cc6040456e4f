"""Checking every file that an author writes: scenarios, playthroughs and exercises."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kompas_sim.practice.exercise_file import exercise_problems, exercises_folder
from kompas_sim.practice.model_weeks import case_problems
from kompas_sim.practice.playthrough_moves import run_problems
from kompas_sim.scenario.check_files import READERS, Report, check_files
from kompas_sim.scenario.load import FILE_NAME, scenarios_folder

ALL_READERS = {
    **READERS,
    FILE_NAME: case_problems,
    "playthroughs/*.yaml": run_problems,
    "exercises/*.yaml": exercise_problems,
}


def check_all(paths: Iterable[Path] | None = None) -> Report:
    """Everything that is wrong with ``paths``, or with all files of the project when none are given."""
    chosen = list(paths or ())
    return check_files(chosen or [scenarios_folder(), exercises_folder()], ALL_READERS)
