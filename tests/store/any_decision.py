"""Strategy: any decision of any kind, with any text that its fields take."""

from __future__ import annotations

import re
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kompas_sim.attempt.decision import Decision

KINDS: tuple[type[BaseModel], ...] = get_args(get_args(Decision)[0])
"""Every kind of decision there is."""

_TEXT = st.characters(exclude_categories=["Cs"])


def any_decision() -> st.SearchStrategy[Any]:
    """One decision of any kind."""
    return st.sampled_from(KINDS).flatmap(decision_of)


def decision_of(kind: type[BaseModel]) -> st.SearchStrategy[Any]:
    """One decision of this kind."""
    fields = {
        name: _value(field.annotation, field.metadata)
        for name, field in kind.model_fields.items()
        if name != "kind"
    }
    return st.builds(kind, **fields)


def _value(annotation: Any, metadata: list[Any]) -> st.SearchStrategy[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *extra = get_args(annotation)
        return _value(inner, [*metadata, *_flat(extra)])
    if origin in (Union, UnionType):
        return st.one_of([_value(part, metadata) for part in get_args(annotation)])
    if origin is Literal:
        return st.sampled_from(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return decision_of(annotation)
    plain = {
        NoneType: st.none(),
        bool: st.booleans(),
        int: st.integers(_limit(metadata, Ge, "ge"), _limit(metadata, Le, "le")),
    }
    return plain[annotation] if annotation in plain else _text(metadata)


def _text(metadata: list[Any]) -> st.SearchStrategy[str]:
    patterns = [one.pattern for one in metadata if getattr(one, "pattern", None)]
    longest = _limit(metadata, MaxLen, "max_length") or 0
    if patterns:
        named = st.from_regex(re.compile(patterns[0]), fullmatch=True)
        return named.filter(lambda text: "\n" not in text and (not longest or len(text) <= longest))
    return st.text(_TEXT, max_size=min(40, longest))


def _flat(extra: list[Any]) -> list[Any]:
    return [part for one in extra for part in (one.metadata if isinstance(one, FieldInfo) else [one])]


def _limit(metadata: list[Any], kind: type[Any], name: str) -> int | None:
    return next((getattr(one, name) for one in metadata if isinstance(one, kind)), None)
