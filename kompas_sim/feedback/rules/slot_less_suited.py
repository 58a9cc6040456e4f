"""The core can come, and still another moment suits better."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.feedback.table import cannot_come
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "slot-less-suited"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-051",)

SUITS = 0.8
"""From which credit a moment suits. Our choice."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A moment of little credit that is neither too late nor impossible for somebody of the core."""
    slot = case.slots_by_id.get(plan.slot or "")
    if slot is None or slot.too_late or slot.credit >= SUITS:
        return
    if not any(person.need == "must" for person in cannot_come(case, plan)):
        yield finding(RULE, "ask", why=slot.why, cites=ITEMS, subject=f"slot:{slot.id}", slot=slot.label)
