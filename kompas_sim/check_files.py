"""Checking everything that an author writes: scenarios, playthroughs and exercises.

``python -m kompas_sim.check_files [PATH…]`` does what ``kompas check`` does; without a path it checks the
scenarios and exercises of the project.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from kompas_sim.attempt.playthrough import playthrough_problems
from kompas_sim.practice.exercise_file import exercise_problems, exercises_folder
from kompas_sim.scenario import check_files as of_scenarios
from kompas_sim.scenario.load import scenarios_folder

READERS: Mapping[str, of_scenarios.Reader] = {
    **of_scenarios.READERS,
    "playthroughs/*.yaml": playthrough_problems,
    "exercises/*.yaml": exercise_problems,
}
"""How each kind of file is read, by a pattern for the end of its path."""


def authors_folders() -> list[Path]:
    """The folders of the project in which authors write."""
    return [scenarios_folder(), exercises_folder()]


def check_files(paths: Iterable[Path] = ()) -> of_scenarios.Report:
    """Check files and folders, or everything of the project when none is named."""
    return of_scenarios.check_files(list(paths) or authors_folders(), READERS)


if __name__ == "__main__":
    sys.exit(of_scenarios.main(sys.argv[1:], authors_folders(), READERS))
