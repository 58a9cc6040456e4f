"""Checking files: everything that is wrong with them, as text or as plain values.

``python -m kompas_sim.scenario.check_files [PATH…]`` checks scenario files and folders that hold them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompas_sim.scenario.load import FILE_NAME, PARTS, examine_scenario, scenarios_folder
from kompas_sim.scenario.problem import Problem, in_order, shown

Reader = Callable[[Path], Iterable[Problem]]
"""Everything that is wrong with one file."""


@dataclass(frozen=True)
class Report:
    """The files that were read and what is wrong with them, errors and warnings, by file and line."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that must be repaired."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that are worth a look."""
        return tuple(problem for problem in self.problems if problem.severity == "warning")

    @property
    def ok(self) -> bool:
        """Whether every file can be used."""
        return not self.errors

    def as_json(self) -> dict[str, Any]:
        """The report as plain values."""
        return {
            "ok": self.ok,
            "files": list(self.files),
            "errors": len(self.errors),
            "warnings": len(self.warnings),
            "problems": [problem.as_json() for problem in self.problems],
        }


def scenario_problems(path: Path) -> list[Problem]:
    """Everything that is wrong with a scenario file and the parts beside it; a part is read with its case."""
    if path.stem in PARTS:
        return [one for one in examine_scenario(path.with_name(FILE_NAME))[1] if one.file == shown(path)]
    return examine_scenario(path)[1]


READERS: Mapping[str, Reader] = {FILE_NAME: scenario_problems}
"""How a file is read, by a pattern for the end of its path."""


def check_files(paths: Iterable[Path], readers: Mapping[str, Reader] = READERS) -> Report:
    """Check files, and the files of a known kind in folders.

    A file that is missing is a problem, and so is a folder without any file to check.
    """
    found: dict[str, list[Problem]] = {}
    empty: list[Problem] = []
    for path in paths:
        files = _inside(path, readers) if path.is_dir() else [path]
        for file in files:
            if shown(file) not in found:
                found[shown(file)] = list((_reader(file, readers) or scenario_problems)(file))
        if not files:
            empty.append(Problem("F014", "no-files", shown(path), 1, 1))
    problems = [problem for each in found.values() for problem in each]
    return Report(tuple(found), in_order([*empty, *problems]))


def _inside(folder: Path, readers: Mapping[str, Reader]) -> list[Path]:
    return [file for file in sorted(folder.rglob("*.yaml")) if _reader(file, readers)]


def _reader(path: Path, readers: Mapping[str, Reader]) -> Reader | None:
    """The reader whose pattern fits the end of the path."""
    fitting = (reader for pattern, reader in readers.items() if path.resolve().match(pattern))
    return next(fitting, None)


def main(arguments: list[str]) -> int:
    """Check the named files, or all scenarios; print every problem; 0 when there is no error."""
    report = check_files([Path(each) for each in arguments] or [scenarios_folder()])
    for problem in report.problems:
        print(problem)
    print(f"{len(report.files)} · {len(report.errors)} ✘ · {len(report.warnings)} ▲")
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
