"""The method as a value: all sources and items, with the look-ups that screens and rules need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from pydantic import BaseModel, ConfigDict, model_validator

from kompas_sim.method.items import Item, Source, SourceCode
from kompas_sim.method.steps import Phase, StepId


class UnknownItemError(KeyError):
    """An item id that no source holds; ``nearest`` is the id that looks most like it."""

    def __init__(self, item_id: str, nearest: str) -> None:
        super().__init__(item_id)
        self.item_id = item_id
        self.nearest = nearest

    def __str__(self) -> str:
        return f"unknown item {self.item_id!r}; did you mean {self.nearest!r}?"


class Method(BaseModel):
    """All sources and all items, in the order of the sources."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sources: tuple[Source, ...]
    items: tuple[Item, ...]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Method:
        repeated = [each for each, times in Counter(item.id for item in self.items).items() if times > 1]
        if repeated:
            raise ValueError(f"item ids stand twice: {', '.join(repeated)}")
        return self

    @cached_property
    def _by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._by_id

    def item(self, item_id: str) -> Item:
        """The item with this id; raises ``UnknownItemError`` that names the nearest id."""
        try:
            return self._by_id[item_id]
        except KeyError:
            raise UnknownItemError(item_id, nearest_id(item_id, self._by_id)) from None

    def source(self, code: SourceCode) -> Source:
        """The source with this code; raises ``KeyError`` for a code without a source."""
        return {source.code: source for source in self.sources}[code]

    def items_of_step(self, step_id: StepId) -> tuple[Item, ...]:
        """The items that matter in a step, the working method first."""
        return tuple(item for item in self.items if item.step == step_id)

    def items_of_source(self, code: SourceCode) -> tuple[Item, ...]:
        """The items of one source, in its own order."""
        return tuple(item for item in self.items if item.source == code)

    def by_phase(self, phase: Phase | None) -> tuple[Item, ...]:
        """The items of a phase of the method; ``None`` gives those that belong to no moment of their own."""
        return tuple(item for item in self.items if item.phase == phase)


def nearest_id(item_id: str, known: Iterable[str]) -> str:
    """The known id that looks most like ``item_id`` in any case, of the same source if it names one."""
    from rapidfuzz import process  # noqa: PLC0415  # only needed when something is wrong

    wanted, ids = item_id.upper(), list(known)
    of_the_same_source = [each for each in ids if each[:1] == wanted[:1]]
    return str(process.extractOne(wanted, of_the_same_source or ids)[0])
