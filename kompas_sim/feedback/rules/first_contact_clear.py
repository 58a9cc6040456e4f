"""Praise: the parents have one name, a way to reach it and someone when that one is not there."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import first_contacts, one_first_contact
from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "first-contact-clear"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-110", "K-117", "R-010")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One first contact with a channel and a back-up."""
    agreements = seen(case, plan)
    for each in first_contacts(agreements)[:1]:
        if one_first_contact(agreements) and {"channel", "backup"} <= each.held and not each.tempting:
            why = each.draft.why if each.draft else None
            name = case.names.get(each.owner or "", each.agreement.who)
            yield finding(RULE, "good", why=why, cites=ITEMS, name=name)
