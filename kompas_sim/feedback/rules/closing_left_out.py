"""Something with which a meeting ends was left out."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL
from kompas_sim.feedback.talk import ENDINGS, items_of, left_out_findings
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "meeting"
RULE = "closing-left-out"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = items_of(ENDINGS)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each move that the method asks for at the end and that was not made; many in one room together."""
    yield from left_out_findings(case, plan, RULE, ENDINGS)
