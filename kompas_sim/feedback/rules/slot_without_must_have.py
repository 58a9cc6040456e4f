"""Somebody of the core was invited for a moment on which they cannot come."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, called, finding, listed
from kompas_sim.feedback.table import cannot_come
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "planning"
RULE = "slot-without-must-have"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-051", "K-025")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Invited must-haves who are not there, because of the moment or because of the form."""
    slot = case.slots_by_id.get(plan.slot or "")
    missing = [person for person in cannot_come(case, plan) if person.need == "must"]
    if slot is None or not missing:
        return
    online = [person for person in missing if person.id in slot.availability]
    absent = [person for person in missing if person.id not in slot.availability]
    for variant, people in (("absent", absent), ("form", online)):
        if people:
            yield finding(
                RULE,
                "look",
                variant=variant,
                why=None if slot.too_late or variant == "form" else slot.why,
                cites=("K-055", *ITEMS) if variant == "form" else ITEMS,
                subject=f"slot:{slot.id}:{variant}",
                slot=slot.label,
                names=listed(called(person) for person in people),
            )
