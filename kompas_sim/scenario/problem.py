"""What can be wrong with a file that an author wrote, said with its place and the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from kompas_sim.wording import Words

Severity = Literal["error", "warning"]
"""An error must be repaired before the case can be played; a warning is worth a look."""

Key = tuple[str | int, ...]
"""Where something stands in a file: keys and numbers in lists, from the top."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong at one place of one file.

    ``name`` is the fault (``unknown-key``) and the message id ``problems.<name>``; ``code`` is the short code
    under which ``docs/problems`` explains it. ``nearest`` is the right word that was probably meant.
    """

    code: str
    name: str
    file: str
    line: int
    column: int
    values: Mapping[str, str | int] = field(default_factory=dict)
    nearest: str | None = None
    severity: Severity = "error"

    @cached_property
    def message(self) -> str:
        """The problem in plain Dutch, with the nearest right word when there is one."""
        return self.text(Words())

    def text(self, words: Words) -> str:
        """The problem in the language of ``words``."""
        text = words(f"problems.{self.name}", **self.values)
        return text if self.nearest is None else f"{text} {words('problems.nearest', word=self.nearest)}"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.message}"

    def as_json(self) -> dict[str, str | int | None]:
        """The problem as plain values, for ``kompas check --json``."""
        return {
            "code": self.code,
            "severity": self.severity,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "message": self.message,
            "nearest": self.nearest,
        }


class FileProblems(Exception):  # noqa: N818  # it is a list of problems, not one error
    """Everything that is wrong with one file, in the order of its lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class ScenarioProblems(FileProblems):
    """Everything that is wrong with a scenario file."""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file and line, each once."""
    once = {(p.file, p.line, p.column, p.code, p.message): p for p in problems}
    return tuple(once[place] for place in sorted(once))


def shown(path: Path) -> str:
    """A path as a person would type it: relative to the current folder when it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
