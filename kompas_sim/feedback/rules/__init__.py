"""One rule per file, named after the fault (or, for praise, the strength) that it sees.

A module has a ``STEP``, its name as ``RULE``, a ``RANK`` (how much it matters), the ``ITEMS`` it rests on and
``see(case, plan)``, which yields findings. It is found by being here. A rule whose ``STEP`` is ``None``
looks at the judgement questions of every step; the subject of its findings names the question.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

__all__ = ["Rule", "rules"]


@dataclass(frozen=True)
class Rule:
    """A rule as its module describes it."""

    name: str
    step: StepName | None
    rank: int
    items: tuple[ItemId, ...]
    see: Callable[[Scenario, Plan], Iterable[Finding]]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules by name."""
    modules = (importlib.import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
    return tuple(
        sorted((Rule(m.RULE, m.STEP, m.RANK, m.ITEMS, m.see) for m in modules), key=lambda rule: rule.name)
    )
