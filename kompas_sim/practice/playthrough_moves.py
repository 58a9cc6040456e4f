"""Whether the moves of a playthrough can be made where the conversation stands then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kompas_sim.attempt.decision import Decision, MoveMade
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.playthrough import Playthrough, examine_playthrough
from kompas_sim.scenario.load import FILE_NAME, examine_scenario
from kompas_sim.scenario.locate import read_located
from kompas_sim.scenario.problem import Problem
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.legal import refusal as move_refusal
from kompas_sim.simulation.meeting.run import Run
from kompas_sim.wording import Words


def run_problems(path: Path) -> list[Problem]:
    """Everything that is wrong with a playthrough, and the moves that its own conversation would refuse."""
    case, _ = examine_scenario(path.resolve().parent.parent / FILE_NAME)
    playthrough, problems = examine_playthrough(path, case)
    if case is None or playthrough is None or problems:
        return problems
    return list(_refused_moves(case, playthrough, path))


def _refused_moves(case: Scenario, playthrough: Playthrough, path: Path) -> Iterator[Problem]:
    located, run, made = read_located(path), Run(), list[Decision]()
    for number, decision in enumerate(playthrough.decisions):
        if isinstance(decision, MoveMade):
            now = run.at(case, fold(made))
            refusal = move_refusal(now.table, now.state, decision)
            if refusal:
                reason = Words()(f"refusal.{refusal.key}", **refusal.values)
                yield located.problem("P102", "refused-decision", ("decisions", number), reason=reason)
                continue
        made.append(decision)
