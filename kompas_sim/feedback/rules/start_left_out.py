"""Something with which a meeting begins was left out."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL
from kompas_sim.feedback.talk import items_of, left_out_findings
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.meeting.kinds import START

STEP: StepName = "meeting"
RULE = "start-left-out"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = items_of(START)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each move that the method asks for at the start and that was not made; many in one room together."""
    yield from left_out_findings(case, plan, RULE, START)
