"""What a model refuses, as problems with a line and plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kompas_sim.scenario.fields import fields_at, inside_data
from kompas_sim.scenario.locate import Located
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import Key, Problem

_PATTERNS = {
    "[a-z0-9]+(-[a-z0-9]+)*": "pattern-id",
    "[KNRJS]": "pattern-item",
    "T\\d{2}:": "pattern-moment",
    "\\d{2}:\\d{2}": "pattern-time",
    "(person|question": "pattern-topic",
    "[a-z0-9_-]+(:": "pattern-finding",
}
_NAMES = {
    "extra_forbidden": ("M101", "unknown-key"),
    "missing": ("M102", "missing-key"),
    "union_tag_not_found": ("M102", "missing-key"),
    "literal_error": ("M103", "unknown-word"),
    "union_tag_invalid": ("M103", "unknown-word"),
    "string_type": ("M104", "no-text"),
    "int_type": ("M104", "no-whole-number"),
    "int_parsing": ("M104", "no-whole-number"),
    "int_from_float": ("M104", "no-whole-number"),
    "float_type": ("M104", "no-number"),
    "float_parsing": ("M104", "no-number"),
    "bool_type": ("M104", "no-boolean"),
    "bool_parsing": ("M104", "no-boolean"),
    "tuple_type": ("M104", "no-list"),
    "list_type": ("M104", "no-list"),
    "dict_type": ("M104", "no-mapping"),
    "model_type": ("M104", "no-mapping"),
    "model_attributes_type": ("M104", "no-mapping"),
    "greater_than_equal": ("M105", "too-low"),
    "less_than_equal": ("M105", "too-high"),
    "too_short": ("M106", "too-few"),
    "too_long": ("M106", "too-many"),
    "string_too_short": ("M107", "empty-text"),
    "string_too_long": ("M107", "long-text"),
    "string_pattern_mismatch": ("M108", "pattern"),
    "date_from_datetime_parsing": ("M109", "no-date"),
    "date_from_datetime_inexact": ("M109", "no-date"),
    "date_parsing": ("M109", "no-date"),
    "date_type": ("M109", "no-date"),
}
_SHOWN = 60
_KEY_OF_DICT = "[key]"


def misfits(error: ValidationError, model: type[BaseModel], located: Located) -> list[Problem]:
    """Each error of pydantic as a problem at the line of its field, or of the thing that lacks it.

    A missing key whose misspelling stands there is left out, and keys missing in one place are one problem.
    """
    found = list(_each(error, model, located))
    meant = {problem.nearest for problem in found if problem.name == "unknown-key"}
    missing: dict[tuple[int, int], list[Problem]] = {}
    for problem in found:
        if problem.name == "missing-key" and problem.values["field"] not in meant:
            missing.setdefault((problem.line, problem.column), []).append(problem)
    others = [problem for problem in found if problem.name != "missing-key"]
    return [*others, *(_together(problems) for problems in missing.values())]


def _together(problems: list[Problem]) -> Problem:
    """One problem for all keys that are missing in one place."""
    if len(problems) == 1:
        return problems[0]
    fields = ", ".join(str(problem.values["field"]) for problem in problems)
    return replace(problems[0], name="missing-keys", values={"fields": fields})


def _each(error: ValidationError, model: type[BaseModel], located: Located) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        if _is_long_enough(detail):
            continue
        key = _key(detail["loc"], located.data)
        code, name = _kind(detail)
        line, column = located.place(key[:-1] if detail["type"] == "missing" else key)
        values = _values(detail, name, key)
        likely = _likely(detail, name, key, model, located.data)
        yield Problem(code, _named(detail, name), located.file_of(key), line, column, values, likely)


def _is_long_enough(detail: ErrorDetails) -> bool:
    """Whether a list is called too short only since pydantic does not count the entries that are wrong."""
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and len(detail["input"]) >= least


def _kind(detail: ErrorDetails) -> tuple[str, str]:
    """Code and name of an error; a place missing in a pair is a list that is too short."""
    if detail["type"] == "missing" and isinstance(detail["loc"][-1], int):
        return "M106", "incomplete-list"
    return _NAMES.get(detail["type"], ("M104", "other-value"))


def _key(loc: tuple[int | str, ...], data: Any) -> Key:
    """The path in the file for a location of pydantic, which also names tags of unions."""
    path: list[int | str] = []
    here = data
    for number, part in enumerate(loc):
        last = number == len(loc) - 1
        if part == _KEY_OF_DICT:
            continue
        inner = inside_data(here, part)
        if inner is None and (not last or _is_tag(part, here)) and not _is_key(part, here):
            continue
        here = inner
        path.append(part)
    return tuple(path)


def _is_key(part: int | str, here: Any) -> bool:
    return isinstance(here, dict) and part in here


def _is_tag(part: int | str, here: Any) -> bool:
    return isinstance(here, dict) and part == here.get("kind")


def _named(detail: ErrorDetails, name: str) -> str:
    if name != "pattern":
        return name
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    return next((known for part, known in _PATTERNS.items() if part in pattern), "other-value")


def _values(detail: ErrorDetails, name: str, key: Key) -> dict[str, str | int]:
    """What the words of the problem quote: the key, the word as written, and the limit it breaks."""
    context = detail.get("ctx", {})
    names = [str(part) for part in key if isinstance(part, str)]
    if detail["loc"][-1:] == (_KEY_OF_DICT,):
        names = names[:-1]
    field = names[-1] if names else ""
    if detail["type"] == "union_tag_not_found":
        field = "kind"
    values: dict[str, str | int] = {"field": field, "word": _word(detail["input"])}
    for limit in ("ge", "le", "min_length", "max_length"):
        if limit in context:
            values["limit"] = _word(context[limit])
    if name == "unknown-word":
        values |= {"word": str(context.get("tag", values["word"])), "words": ", ".join(_choices(detail))}
    return values


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list, tuple)):
        return "…"
    text = "null" if value is None else f"{value}"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _choices(detail: ErrorDetails) -> list[str]:
    context = detail.get("ctx", {})
    return re.findall(r"'([^']*)'", str(context.get("expected", context.get("expected_tags", ""))))


def _likely(detail: ErrorDetails, name: str, key: Key, model: type[BaseModel], data: Any) -> str | None:
    if name == "unknown-word":
        return nearest(str(detail.get("ctx", {}).get("tag", detail["input"])), _choices(detail))
    if name == "unknown-key":
        return nearest(str(key[-1]), fields_at(model, key[:-1], data))
    return None
