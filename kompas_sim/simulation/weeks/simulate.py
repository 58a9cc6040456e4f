"""Playing the four weeks: once, many times, or in steps that a screen can show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.foreseen import Setup, set_up
from kompas_sim.simulation.weeks.incident import Incident
from kompas_sim.simulation.weeks.rates import Mode
from kompas_sim.simulation.weeks.result import Sums, WeeksResult
from kompas_sim.simulation.weeks.week import Week

STEPS = 20
"""In how many steps a simulation reports on its way."""


@dataclass(frozen=True)
class Progress:
    """How many replications are done of how many, and the result when all are."""

    done: int
    runs: int
    result: WeeksResult | None = None


@dataclass(frozen=True)
class Replication:
    """One replication: the events that happened, in order, and how many tasks were past their date."""

    setup: Setup
    number: int
    incidents: tuple[Incident, ...]
    overdue: int


def simulate(
    case: Scenario,
    plan: Plan,
    runs: int = 200,
    seed: int = 0,
    mode: Mode = "realistisch",
    accepted: Mapping[str, float] | None = None,
) -> WeeksResult:
    """Four weeks with this plan, ``runs`` times. The same arguments give the same result.

    ``accepted`` counts, by topic, a reason for having no agreement as partly handled.
    """
    return _last(simulate_in_steps(case, plan, runs, seed, mode, accepted, steps=1))


def simulate_in_steps(
    case: Scenario,
    plan: Plan,
    runs: int = 200,
    seed: int = 0,
    mode: Mode = "realistisch",
    accepted: Mapping[str, float] | None = None,
    *,
    steps: int = STEPS,
) -> Iterator[Progress]:
    """The same, with a report after each of ``steps`` parts; only the last holds the result."""
    setup = set_up(case, plan, seed, mode)
    sums = Sums(setup.events, accepted or {})
    dated = sum(work.dated for work in setup.plan.works)
    for step in range(1, steps + 1):
        for number in range(sums.runs, runs * step // steps):
            week = Week(setup, number)
            sums.add(week.run(), week.overdue())
        yield Progress(sums.runs, runs, sums.result(seed, mode, dated) if step == steps else None)


def replicate(
    case: Scenario, plan: Plan, seed: int = 0, number: int = 0, mode: Mode = "realistisch"
) -> Replication:
    """One replication with every step of every event, to be told or drawn."""
    week = Week(set_up(case, plan, seed, mode), number, story=True)
    incidents = tuple(week.run())
    return Replication(week.setup, number, incidents, week.overdue())


def _last(reports: Iterator[Progress]) -> WeeksResult:
    found = [report.result for report in reports if report.result]
    return found[-1]
