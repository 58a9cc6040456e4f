"""Which items of the method each scenario assesses, teaches or excuses: nothing is silently missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict

from kompas_sim.method.items import Fit, Item, Strength
from kompas_sim.method.method import Method
from kompas_sim.method.steps import StepId

State = Literal["assessed", "taught", "excused", "missing"]
STATES: tuple[State, ...] = get_args(State)

ItemsByScenario = Mapping[str, AbstractSet[str]]
ReasonsByScenario = Mapping[str, Mapping[str, str]]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(_Frozen):
    """Where one item stands in one scenario; ``reason`` is there when it is excused."""

    item_id: str
    scenario: str
    state: State
    reason: str | None = None


class CoverageRow(_Frozen):
    """One line of the table: an item and its state in each scenario."""

    item_id: str
    strength: Strength
    fit: Fit
    step: StepId | None
    states: dict[str, State]
    reasons: dict[str, str]


class Coverage(_Frozen):
    """Every item for every scenario, in exactly one state."""

    items: tuple[Item, ...]
    scenarios: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def missing(self) -> tuple[Place, ...]:
        """What is neither assessed, taught nor excused: empty when all is well."""
        return tuple(place for place in self.places if place.state == "missing")

    def rows(self) -> tuple[CoverageRow, ...]:
        """One row per item, in the order of the method, for a table."""
        places: dict[str, list[Place]] = {item.id: [] for item in self.items}
        for place in self.places:
            places[place.item_id].append(place)
        return tuple(_row(item, places[item.id]) for item in self.items)

    def summary(self) -> dict[str, dict[State, int]]:
        """For each scenario, how many items are in each state; every state is named, also with 0."""
        counts = Counter((place.scenario, place.state) for place in self.places)
        return {name: {state: counts[name, state] for state in STATES} for name in self.scenarios}

    def as_json(self) -> dict[str, Any]:
        """Summary, missing places and rows as plain values."""
        return {
            "summary": self.summary(),
            "missing": [place.model_dump(exclude={"reason", "state"}) for place in self.missing],
            "items": [row.model_dump() for row in self.rows()],
        }


def coverage(
    method: Method,
    assessed: ItemsByScenario,
    taught: ItemsByScenario,
    excused: ReasonsByScenario | None = None,
) -> Coverage:
    """Put each item for each scenario in the first state that holds: assessed, taught, excused, missing.

    ``assessed`` and ``taught`` give item ids by scenario id; ``excused`` gives a reason by item id for what
    does not occur in a scenario, next to the reasons that items carry themselves. Raises
    ``UnknownItemError`` for an id that the method does not hold.
    """
    reasons = excused or {}
    scenarios = tuple(sorted({*assessed, *taught, *reasons}))
    for name in scenarios:
        for item_id in (*assessed.get(name, ()), *taught.get(name, ()), *reasons.get(name, {})):
            method.item(item_id)
    places = tuple(
        _place(
            item, name, assessed.get(name, frozenset()), taught.get(name, frozenset()), reasons.get(name, {})
        )
        for name in scenarios
        for item in method.items
    )
    return Coverage(items=method.items, scenarios=scenarios, places=places)


def _place(
    item: Item,
    scenario: str,
    assessed: AbstractSet[str],
    taught: AbstractSet[str],
    reasons: Mapping[str, str],
) -> Place:
    """The place of one item in one scenario."""
    if item.id in assessed:
        return Place(item_id=item.id, scenario=scenario, state="assessed")
    if item.id in taught:
        return Place(item_id=item.id, scenario=scenario, state="taught")
    reason = reasons.get(item.id, item.not_assessed)
    return Place(item_id=item.id, scenario=scenario, state="excused" if reason else "missing", reason=reason)


def _row(item: Item, places: list[Place]) -> CoverageRow:
    """The table row of an item from its places."""
    return CoverageRow(
        item_id=item.id,
        strength=item.strength,
        fit=item.fit,
        step=item.step,
        states={place.scenario: place.state for place in places},
        reasons={place.scenario: place.reason for place in places if place.reason},
    )
