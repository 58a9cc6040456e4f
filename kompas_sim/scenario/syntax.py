"""What the YAML reader stumbled over, in our words."""

from __future__ import annotations

import re

import yaml

from kompas_sim.scenario.problem import Problem

_SYNTAX = (
    ("mapping values are not allowed", "syntax-colon"),
    ("could not find expected ':'", "syntax-no-colon"),
    ("unexpected end of stream", "syntax-quote"),
    ("did not find expected key", "syntax-indent"),
    ("did not find expected '-' indicator", "syntax-list"),
    ("cannot start any token", "syntax-start"),
    ("did not find expected ',' or", "syntax-bracket"),
)
"""Words in the messages of libyaml, and the name of the problem they stand for."""


def syntax_problem(error: yaml.YAMLError, file: str, text: str) -> Problem:
    """What the YAML reader stumbled over, in our words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    about = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    if mark is None:
        before = text[: getattr(error, "position", 0) or 0]
        return Problem("F011", "strange-character", file, before.count("\n") + 1, 1)
    line, column = min(mark.line + 1, max(1, text.count("\n") + 1)), mark.column + 1
    if re.search(r"scanning an? (alias|anchor|tag)", str(getattr(error, "context", None))):
        return Problem("F008", "anchor", file, line, column)
    lines = text.splitlines() or [""]
    around = lines[min(mark.line, len(lines) - 1)]
    if "\t" in around[: len(around) - len(around.lstrip())] or "'\\t'" in about:
        return Problem("F006", "tab", file, line, column)
    return Problem("F005", _syntax_name(about), file, line, column)


def _syntax_name(about: str) -> str:
    return next((name for words, name in _SYNTAX if words in about), "syntax")
