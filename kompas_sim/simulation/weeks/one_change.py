"""One thing different: the same weeks with one decision changed, the largest gain first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.neighbours import ChangeKind, neighbours
from kompas_sim.simulation.weeks.rates import Mode
from kompas_sim.simulation.weeks.result import WeeksResult
from kompas_sim.simulation.weeks.simulate import simulate
from kompas_sim.wording import Words

RUNS = 80
"""Replications for each changed plan: the same seeds make small differences show. Our choice."""


@dataclass(frozen=True)
class OneChange:
    """A change with what it brings: ``gain`` in coverage, and the result of the changed plan."""

    kind: ChangeKind
    said: str
    decisions: tuple[d.Decision, ...]
    gain: float
    result: WeeksResult


@dataclass(frozen=True)
class ChangesSoFar:
    """How many of the changes have been tried; those so far, largest gain first."""

    done: int
    all: int
    changes: tuple[OneChange, ...]


def one_change_in_steps(
    case: Scenario,
    plan: Plan,
    runs: int = RUNS,
    seed: int = 0,
    mode: Mode = "realistisch",
    words: Words | None = None,
) -> Iterator[ChangesSoFar]:
    """Every neighbour of the plan with the same seeds, with a report after each; begins with none tried."""
    said = words or Words()
    before = simulate(case, plan, runs, seed, mode).coverage.mean
    changes = neighbours(case, plan, said)
    found: list[OneChange] = []
    yield ChangesSoFar(0, len(changes), ())
    for change in changes:
        result = simulate(case, fold(change.decisions, plan), runs, seed, mode)
        gain = result.coverage.mean - before
        found.append(OneChange(change.kind, change.said(said), change.decisions, gain, result))
        found.sort(key=lambda each: -each.gain)
        yield ChangesSoFar(len(found), len(changes), tuple(found))


def one_change(
    case: Scenario,
    plan: Plan,
    runs: int = RUNS,
    seed: int = 0,
    mode: Mode = "realistisch",
    words: Words | None = None,
) -> tuple[OneChange, ...]:
    """Every neighbour of the plan at once, largest gain first."""
    *_, last = one_change_in_steps(case, plan, runs, seed, mode, words)
    return last.changes
