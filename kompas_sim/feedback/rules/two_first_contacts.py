"""Two people are the first contact, so nobody is."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import first_contacts
from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "two-first-contacts"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-110", "R-010")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements that make different people the first contact."""
    names = dict.fromkeys(
        case.names.get(each.owner or "", each.agreement.who) for each in first_contacts(seen(case, plan))
    )
    if len(names) > 1:
        yield finding(RULE, "look", cites=ITEMS, names=listed(names))
