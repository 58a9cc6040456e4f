"""The free text in a decision: what a trainee typed, wherever it stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from annotated_types import MaxLen
from pydantic import BaseModel

Value = TypeVar("Value", bound=BaseModel)


@cache
def free_text(kind: type[BaseModel]) -> Mapping[str, int]:
    """The fields of a kind of decision in which a trainee writes freely, with the characters they take.

    Every other piece of text is an id, which has a pattern, or one of a fixed list. A field of a new kind of
    decision is found by its type, so that nobody has to add it here.
    """
    return {
        name: limit.max_length
        for name, field in kind.model_fields.items()
        if field.annotation is str and not any(getattr(rule, "pattern", None) for rule in field.metadata)
        for limit in field.metadata
        if isinstance(limit, MaxLen)
    }


def with_free_text(value: Value, change: Callable[[str], str]) -> Value:
    """The decision with ``change`` made to every free text in it, also inside an agreement that a move holds.

    A text that has grown too long loses its end. Gives the same value back when nothing changed.
    """
    changed: dict[str, object] = {
        name: new[:limit]
        for name, limit in free_text(type(value)).items()
        if (old := getattr(value, name)) and (new := change(old)) != old
    }
    for name in type(value).model_fields:
        inner = getattr(value, name)
        if isinstance(inner, BaseModel) and (outer := with_free_text(inner, change)) is not inner:
            changed[name] = outer
    return value.model_copy(update=changed) if changed else value
