"""The working method to look things up in: every item with its source, by phase and step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kompas_sim.method.items import Item, Source
from kompas_sim.method.load import load_method
from kompas_sim.method.steps import PHASES, STEP_IDS, Phase, StepId
from kompas_sim.serve.site import PageHandler


@dataclass(frozen=True)
class Group:
    """Items that belong to the same step."""

    step: StepId | None
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Chapter:
    """A phase of the method; ``None`` for what belongs to no moment of its own."""

    phase: Phase | None
    groups: tuple[Group, ...]

    @property
    def word(self) -> str:
        """The message id of its title."""
        return f"method.phase.{self.phase or 'any'}"


def chapters() -> tuple[Chapter, ...]:
    """The whole method in the order in which one works; within a step the working method comes first."""
    method = load_method()
    return tuple(Chapter(phase, _groups(method.by_phase(phase))) for phase in (*PHASES, None))


def _groups(items: Iterable[Item]) -> tuple[Group, ...]:
    by_step: dict[StepId | None, list[Item]] = {}
    for item in items:
        by_step.setdefault(item.step, []).append(item)
    order = [*STEP_IDS, None]
    return tuple(Group(step, tuple(by_step[step])) for step in order if step in by_step)


class MethodHandler(PageHandler):
    """The method page; the items themselves are Dutch data in every language."""

    def get(self) -> None:
        """All items."""
        method = load_method()
        sources: dict[str, Source] = {source.code: source for source in method.sources}
        self.show("method.html", chapters=chapters(), sources=sources, count=len(method.items))

    head = get
