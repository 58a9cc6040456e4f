"""Whether the model run of a case holds in its own four weeks: an event that it cannot hold asks too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kompas_sim.practice.model_plan import model_plan
from kompas_sim.practice.model_talk import not_reached
from kompas_sim.scenario.load import examine_scenario, read_whole
from kompas_sim.scenario.locate import Located
from kompas_sim.scenario.problem import Problem
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks import simulate

RUNS = 60
ENOUGH = 0.5
"""From which share of the times on the model run holds an event, in the mode in which everything happens."""


def case_problems(path: Path) -> list[Problem]:
    """Everything that is wrong with a case, what its best conversation leaves open, and events that its model run
    does not hold."""
    case, problems = examine_scenario(path)
    if case is None or any(problem.severity == "error" for problem in problems):
        return problems
    located, folder = read_whole(path), path.resolve().parent
    return [*problems, *not_reached(case, located, folder), *_not_held(case, located, folder)]


def _not_held(case: Scenario, located: Located, folder: Path) -> Iterator[Problem]:
    plan = model_plan(case, folder, "agreements") if case.weeks.reach else None
    if plan is None:
        return
    for number, each in enumerate(simulate(case, plan, RUNS, mode="versneld").events):
        if each.held.mean < ENOUGH:
            percent = round(100 * each.held.mean)
            found = located.problem(
                "S310", "event-not-held", ("events", number), word=each.event, percent=percent
            )
            yield replace(found, severity="warning")
