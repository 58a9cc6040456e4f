"""Praise: what does not belong at this table gets a place of its own."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agenda"
RULE = "parked-with-care"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-143", "K-003", "N-043")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Parked points that the case would park too; the first shows what happens with it instead."""
    parked = [case.agenda_by_id[item] for item in plan.room("parked")]
    right = [item for item in parked if item.room == "parked"]
    if right:
        item = right[0]
        why = item.parked_as or item.why
        yield finding(RULE, "good", why=why, cites=(*ITEMS, *item.items), point=item.title)
