"""Conversations as plans make them: remembered, so that the next move only costs itself."""

from __future__ import annotations

from functools import lru_cache

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.step import Conversation, replay
from kompas_sim.simulation.meeting.table import Table, table_of


def conversation_of(case: Scenario, plan: Plan) -> Conversation:
    """The conversation that the moves of a plan make at the table of that plan."""
    return _conversation(table_of(case, plan), plan.moves)


@lru_cache(maxsize=64)
def _conversation(table: Table, moves: tuple[MoveMade, ...]) -> Conversation:
    return replay(table, moves)


class Run:
    """One conversation while it is being held: a move that is added, or taken back, costs only itself."""

    def __init__(self) -> None:
        self._moves: list[MoveMade] = []
        self._after: list[Conversation] = []

    def at(self, case: Scenario, plan: Plan) -> Conversation:
        """The conversation that the moves of this plan make; the same as ``conversation_of``."""
        table = table_of(case, plan)
        if not self._after or self._after[0].table is not table:
            self._moves, self._after = [], [replay(table, ())]
        same = _same(self._moves, plan.moves)
        del self._moves[same:], self._after[same + 1 :]
        for move in plan.moves[same:]:
            self._moves.append(move)
            self._after.append(replay(table, (move,), self._after[-1]))
        return self._after[-1]


def _same(ours: list[MoveMade], theirs: tuple[MoveMade, ...]) -> int:
    """How many moves both begin with."""
    for number, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one is not other and one != other:
            return number
    return min(len(ours), len(theirs))
