"""Whether the model run of a case holds in its own four weeks: an event that it cannot hold asks too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kompas_sim.practice.model_plan import model_plan
from kompas_sim.practice.model_talk import not_reached
from kompas_sim.scenario.check_files import scenario_problems
from kompas_sim.scenario.load import examine_scenario, read_whole
from kompas_sim.scenario.problem import Problem
from kompas_sim.simulation.weeks import simulate

RUNS = 60
ENOUGH = 0.5
"""From which share of the times on the model run holds an event, in the mode in which everything happens."""


def case_problems(path: Path) -> list[Problem]:
    """Everything that is wrong with a case, what its best conversation leaves open, and events that its model run
    does not hold."""
    problems = scenario_problems(path)
    if any(problem.severity == "error" for problem in problems):
        return problems
    return [*problems, *not_reached(path), *_not_held(path)]


def _not_held(path: Path) -> Iterator[Problem]:
    case, _ = examine_scenario(path)
    plan = model_plan(case, path.resolve().parent, "agreements") if case and case.weeks.reach else None
    if case is None or plan is None:
        return
    located = read_whole(path)
    for number, each in enumerate(simulate(case, plan, RUNS, mode="versneld").events):
        if each.held.mean < ENOUGH:
            percent = round(100 * each.held.mean)
            found = located.problem(
                "S310", "event-not-held", ("events", number), word=each.event, percent=percent
            )
            yield replace(found, severity="warning")
