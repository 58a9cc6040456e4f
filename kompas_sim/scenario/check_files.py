"""Checking files: everything that is wrong with them, as text or as plain values.

``python -m kompas_sim.scenario.check_files [PATH…]`` checks scenario files and folders that hold them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompas_sim.scenario.load import FILE_NAME, examine_scenario, scenarios_folder
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
        return bool(self.files) and not self.errors

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
    """Everything that is wrong with a scenario file."""
    return examine_scenario(path)[1]


READERS: Mapping[str, Reader] = {FILE_NAME: scenario_problems}
"""How a file is read, by a pattern for the end of its path."""


def check_files(paths: Iterable[Path], readers: Mapping[str, Reader] = READERS) -> Report:
    """Check files, and the files of a known kind in folders; a file that is missing is a problem too."""
    files: list[str] = []
    problems: list[Problem] = []
    for path, reader in _each(paths, readers):
        if shown(path) not in files:
            files.append(shown(path))
            problems += reader(path)
    return Report(tuple(files), in_order(problems))


def _each(paths: Iterable[Path], readers: Mapping[str, Reader]) -> Iterator[tuple[Path, Reader]]:
    for path in paths:
        if path.is_dir():
            yield from (
                (file, reader)
                for pattern, reader in readers.items()
                for file in sorted(path.rglob(pattern))
                if _reader(file, readers) is reader
            )
        else:
            yield path, _reader(path, readers)


def _reader(path: Path, readers: Mapping[str, Reader]) -> Reader:
    """The reader whose pattern fits; a file that fits none is read as a scenario."""
    fitting = (reader for pattern, reader in readers.items() if path.resolve().match(pattern))
    return next(fitting, scenario_problems)


def main(arguments: list[str]) -> int:
    """Print every problem; 0 when there is no error."""
    report = check_files([Path(each) for each in arguments] or [scenarios_folder()])
    for problem in report.problems:
        print(problem)
    print(f"{len(report.files)} · {len(report.errors)} ✘ · {len(report.warnings)} ▲")
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
