"""Cases that were read ahead: by the process that kernels are forked from, so that a page need not read one."""

from __future__ import annotations

from pathlib import Path

from kompas_sim.scenario.load import find_scenario, is_id, scenario_ids
from kompas_sim.scenario.problem import FileProblems
from kompas_sim.scenario.scenario import Scenario

Fingerprint = tuple[tuple[str, int, int], ...]

_ahead: dict[tuple[Path, str], tuple[Fingerprint, Scenario]] = {}


def read_ahead(folder: Path) -> None:
    """Read every case in ``folder`` now; one with errors is left for the page that asks for it."""
    for scenario_id in scenario_ids(folder):
        seen = _fingerprint(folder / scenario_id)
        try:
            _ahead[folder, scenario_id] = (seen, find_scenario(folder, scenario_id))
        except FileProblems:
            _ahead.pop((folder, scenario_id), None)


def case_at(folder: Path, scenario_id: str) -> Scenario:
    """The case that was read ahead, when its files are still the same; else as ``find_scenario``.

    Raises ``UnknownScenarioError`` or ``ScenarioProblems``.
    """
    known = _ahead.get((folder, scenario_id)) if is_id(scenario_id) else None
    if known is not None and known[0] == _fingerprint(folder / scenario_id):
        return known[1]
    return find_scenario(folder, scenario_id)


def _fingerprint(folder: Path) -> Fingerprint:
    """What changes when a file of the case does."""
    files = [(path, path.stat()) for path in sorted(folder.rglob("*.yaml"))]
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in files)
