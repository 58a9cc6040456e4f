"""Praise: a moment on which those who are needed can come, in time."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.rules.slot_less_suited import SUITS
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.feedback.table import cannot_come
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "slot-that-fits"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-051",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A moment with much credit and the whole invited core."""
    slot = case.slots_by_id.get(plan.slot or "")
    if slot is None or slot.too_late or slot.credit < SUITS:
        return
    if not any(person.need == "must" for person in cannot_come(case, plan)):
        yield finding(RULE, "good", why=slot.why, cites=ITEMS, subject=f"slot:{slot.id}", slot=slot.label)
