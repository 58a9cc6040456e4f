"""Which keys may stand where in a file, read from the models."""

from __future__ import annotations

from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from kompas_sim.scenario.problem import Key


def inside_data(here: Any, part: str | int) -> Any:
    """What stands under ``part`` in plain values, or nothing."""
    try:
        return here[part]
    except (KeyError, IndexError, TypeError):
        return None


def fields_at(model: type[BaseModel], path: Key, data: Any = None) -> set[str]:
    """The keys that a mapping at ``path`` may have; empty where any key may stand."""
    types: Iterable[Any] = [model]
    here = data
    for part in path:
        types = [inner for outer in types for inner in _inside(outer, part)]
        here = inside_data(here, part)
    return {name for each in types for one in _models(each, here) for name in one.model_fields}


def _inside(annotation: Any, part: str | int) -> list[Any]:
    """The types of what stands under ``part`` in something of this type."""
    found: list[Any] = []
    for one in _parts(annotation):
        if isinstance(one, type) and issubclass(one, BaseModel):
            field = one.model_fields.get(str(part))
            found += [field.annotation] if field is not None else []
        elif get_origin(one) in (tuple, list):
            found.append(get_args(one)[0])
        elif get_origin(one) is dict:
            found.append(get_args(one)[1])
    return found


def _models(annotation: Any, here: Any) -> list[type[BaseModel]]:
    models = [one for one in _parts(annotation) if isinstance(one, type) and issubclass(one, BaseModel)]
    kind = here.get("kind") if isinstance(here, dict) else None
    tagged = [
        one for one in models if "kind" in one.model_fields and one.model_fields["kind"].default == kind
    ]
    return tagged or models


def _parts(annotation: Any) -> list[Any]:
    """The members of a union, without their decoration."""
    if get_origin(annotation) is Annotated:
        return _parts(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [part for member in get_args(annotation) for part in _parts(member)]
    return [annotation]
