"""An order that says nothing: authors write a list by its answer, and the screen must not give that away."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Named(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """Its name in its list."""


Thing = TypeVar("Thing", bound=Named)


def neutral(things: Iterable[Thing]) -> list[Thing]:
    """The same things in an order that depends on their ids alone: the same for everybody, every time."""
    return sorted(things, key=lambda thing: hashlib.sha256(thing.id.encode()).digest())
