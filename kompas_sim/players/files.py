"""Players and damaged cases by the name of a case: what the command line asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompas_sim.attempt.decision import Decision
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.playthrough import MODEL, load_playthrough, playthrough_names, playthrough_path
from kompas_sim.players.mutants import mutants, unnoticed
from kompas_sim.players.player import PLAYERS, Profile, profiles
from kompas_sim.scenario.load import find_scenario, scenarios_folder
from kompas_sim.scenario.scenario import Scenario


@dataclass(frozen=True)
class MutationReport:
    """How many damages of each kind were done and noticed, and which of them no score noticed."""

    scenario: str
    done: dict[str, int]
    noticed: dict[str, int]
    unnoticed: tuple[tuple[str, str], ...]

    def as_json(self) -> dict[str, Any]:
        """The report as plain values."""
        return {
            "scenario": self.scenario,
            "kinds": [{"kind": k, "done": n, "noticed": self.noticed[k]} for k, n in self.done.items()],
            "unnoticed": [{"kind": kind, "subject": subject} for kind, subject in self.unnoticed],
        }


def play_all(scenario_id: str, scenarios: Path | None = None) -> tuple[Profile, ...]:
    """The profiles of all players on a case; raises what ``find_scenario`` and ``load_playthrough`` raise."""
    folder = scenarios or scenarios_folder()
    case = find_scenario(folder, scenario_id)
    return profiles(case, _decisions(folder, case, MODEL))


def mutate(scenario_id: str, scenarios: Path | None = None) -> MutationReport:
    """Damage a case in every known way and look whether a score notices; raises what ``play_all`` raises."""
    folder = scenarios or scenarios_folder()
    case = find_scenario(folder, scenario_id)
    runs = {name: _decisions(folder, case, name) for name in playthrough_names(folder / case.id)}
    runs |= {player.name: player.decide(case) for player in PLAYERS if player.decide}
    plans = {name: fold(decisions) for name, decisions in runs.items()}
    done: dict[str, int] = {}
    noticed: dict[str, int] = {}
    missed: list[tuple[str, str]] = []
    for mutant, same in unnoticed(case, tuple(plans.values()), mutants(case, plans[MODEL])):
        done[mutant.kind] = done.get(mutant.kind, 0) + 1
        noticed[mutant.kind] = noticed.get(mutant.kind, 0) + (not same)
        if same:
            missed.append((mutant.kind, mutant.subject))
    return MutationReport(case.id, done, noticed, tuple(missed))


def _decisions(folder: Path, case: Scenario, name: str) -> Sequence[Decision]:
    return load_playthrough(playthrough_path(folder, case.id, name), case).decisions
