"""The parents do not know whom to call first."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import first_contacts
from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "no-first-contact"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = ("K-110", "R-010")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A list of agreements in which nobody is the first contact."""
    if plan.agreements and not first_contacts(seen(case, plan)):
        yield finding(RULE, "look", cites=ITEMS)
