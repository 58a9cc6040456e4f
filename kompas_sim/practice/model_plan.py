"""The plan of a case's model run, for the checks that play it."""

from __future__ import annotations

from pathlib import Path

from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.playthrough import examine_playthrough, playthrough_names
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario


def model_plan(case: Scenario, folder: Path, step: StepName) -> Plan | None:
    """The plan of the run that does as the method asks, if it gets as far as handing in this step."""
    for name in playthrough_names(folder):
        run, problems = examine_playthrough(folder / "playthroughs" / f"{name}.yaml", case)
        if run and not problems and run.kind == "as-the-method-asks" and step in run.submitted:
            return fold(run.decisions)
    return None
