"""Cases to test with."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kompas_sim.scenario.load import load_scenario, scenario_ids
from kompas_sim.scenario.scenario import Scenario

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "scenarios"
CASE_IDS = tuple(scenario_ids(SCENARIOS))
"""Every case of the project."""


@cache
def case(name: str = "mees") -> Scenario:
    """A case of the project, read once."""
    return load_scenario(SCENARIOS / name / "scenario.yaml")
