"""The same weeks beside each other: with this plan, without one, and with the model plan of the case."""

from __future__ import annotations

from dataclasses import dataclass

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.rates import Mode
from kompas_sim.simulation.weeks.result import WeeksResult
from kompas_sim.simulation.weeks.simulate import simulate


@dataclass(frozen=True)
class Comparison:
    """The results with the same seeds; ``model`` is missing where a case has no model plan."""

    mine: WeeksResult
    without: WeeksResult
    model: WeeksResult | None


def without_plan(plan: Plan) -> Plan:
    """The same moment, and nothing arranged."""
    return Plan(slot=plan.slot, seed=plan.seed)


def compare(
    case: Scenario,
    plan: Plan,
    model: Plan | None = None,
    runs: int = 200,
    seed: int = 0,
    mode: Mode = "realistisch",
) -> Comparison:
    """This plan beside the same weeks without any plan, and with ``model`` (loading it is for who calls)."""
    return Comparison(
        mine=simulate(case, plan, runs, seed, mode),
        without=simulate(case, without_plan(plan), runs, seed, mode),
        model=simulate(case, model, runs, seed, mode) if model else None,
    )
