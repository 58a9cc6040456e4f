"""Walking through a whole case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from kompas_sim.scenario.problem import Key

Texts = Sequence[tuple[Key, str]]
"""Texts with their paths."""


def strings(part: Any) -> Texts:
    """Every text in a part of a case, with its path."""
    found: list[tuple[Key, str]] = []
    _collect(part, (), found)
    return found


def _collect(value: Any, path: Key, found: list[tuple[Key, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            _collect(inner, (*path, number), found)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            _collect(getattr(value, name), (*path, name), found)
    elif isinstance(value, dict):
        for name, inner in value.items():
            _collect(inner, (*path, name), found)


def fields_named(name: str, part: Any) -> Texts:
    """Every entry of a list that stands under the key ``name``, with its path."""
    return [(path, text) for path, text in strings(part) if len(path) > 1 and path[-2] == name]
