"""What has reached whom in one replication: by the minutes, the health record and hand-overs, each in its time."""

from __future__ import annotations

from kompas_sim.simulation.weeks.clock import DAY
from kompas_sim.simulation.weeks.foreseen import Foreseen, Setup
from kompas_sim.simulation.weeks.rates import MINUTES_DAYS, RECORD_DAYS

_NEVER = float("inf")


class Known:
    """Knowledge spreads along what was arranged, and along nothing else."""

    def __init__(self, setup: Setup, number: int) -> None:
        self._setup = setup
        self._minutes_out = DAY * setup.chance.between(MINUTES_DAYS, ("minutes",), number)
        self._recorded = DAY * setup.chance.between(RECORD_DAYS, ("record",), number)
        self._told: dict[str, float] = {}
        for work in setup.plan.works:
            if work.told:
                done = work.done(setup.chance, number, setup.rates)
                for who in work.told:
                    self._told[who] = min(done, self._told.get(who, _NEVER))

    def informed(self, who: str, at: float) -> bool:
        """Whether what was agreed had reached somebody by then: at the table, by minutes, record or hand-over."""
        plan = self._setup.plan
        return (
            who in plan.table
            or (who in plan.recipients and self._minutes_out <= at)
            or (who in plan.readers and self._recorded <= at)
            or self._told.get(who, _NEVER) <= at
        )

    def knows_child(self, who: str, at: float) -> bool:
        """Whether the family can do without telling the story again."""
        return who in self._setup.near or self.informed(who, at)

    def family_knows(self, at: float) -> bool:
        """Whether the family knows by then what was agreed."""
        knows = self._setup.plan.family_knows
        return knows == "at-table" or (knows == "from-minutes" and self._minutes_out <= at)

    def knows_enough(self, foreseen: Foreseen, who: str, at: float) -> bool:
        """Whether somebody knows what an event asks: its facts, and the treatment limits where it needs them."""
        setup, informed = self._setup, self.informed(who, at)
        limits = who in setup.specialists or (informed and setup.plan.limits_agreed)
        if foreseen.event.needs_limits and not limits:
            return False
        return all(who in holders or (informed and surfaced) for holders, surfaced in foreseen.asks)
