"""Walking through a whole case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from kompas_sim.scenario.problem import Key


def strings(value: Any, path: Key = ()) -> Iterator[tuple[Key, str]]:
    """Every text in a part of a case, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from strings(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, (*path, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from strings(inner, (*path, number))


def fields_named(name: str, value: Any) -> Iterator[tuple[Key, str]]:
    """Every entry of a list that stands under the key ``name``, with its path."""
    for path, text in strings(value):
        if len(path) > 1 and path[-2] == name:
            yield path, text
