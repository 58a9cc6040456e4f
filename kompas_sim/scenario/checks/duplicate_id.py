"""Two things in one list have the same name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.problem import Key, Severity
from kompas_sim.scenario.scenario import Scenario

CODE = "S108"
SEVERITY: Severity = "error"


def check(scenario: Scenario) -> Iterator[Finding]:
    """Ids that stand twice in a list; people and network contacts share their names."""
    yield from _lists(scenario, ())
    people = {person.id for person in scenario.people}
    for number, contact in enumerate(scenario.network):
        if contact.id in people:
            yield Finding(("network", number, "id"), {"word": contact.id})


def _lists(part: Any, path: Key) -> Iterator[Finding]:
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from _lists(getattr(part, name), (*path, name))
    elif isinstance(part, tuple):
        seen: set[str] = set()
        for number, one in enumerate(part):
            word = getattr(one, "id", None)
            if word in seen:
                yield Finding((*path, number, "id"), {"word": str(word)})
            if word is not None:
                seen.add(word)
            yield from _lists(one, (*path, number))
