"""Praise: points were summed up after they had been talked about."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.talk import held
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting import points

STEP: StepName = "meeting"
RULE = "summed-up-well"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-121", "K-122")

MOST = 0.6
"""From which share of the points this is worth praise. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Most of the points on the agendas were finished in this way."""
    talk = held(case, plan)
    if talk is None:
        return
    finished, every = points(talk.table, talk.state, "finished"), talk.table.items
    if finished and len(finished) >= MOST * len(every):
        yield finding(RULE, "good", cites=ITEMS, number=len(finished), all=len(every))
