"""The moment lies after the agreements were needed."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "slot-too-late"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-051", "N-078")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A chosen moment that the case marks as too late, however well it suits everybody."""
    slot = case.slots_by_id.get(plan.slot or "")
    if slot and slot.too_late:
        yield finding(RULE, "look", why=slot.why, cites=ITEMS, subject=f"slot:{slot.id}", slot=slot.label)
