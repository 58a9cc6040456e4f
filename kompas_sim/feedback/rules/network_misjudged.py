"""Somebody of the wider network is involved otherwise than the case advises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from kompas_sim.attempt.decision import Involve
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, explained, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "network-misjudged"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-113", "K-114")

ADVICE: tuple[Involve, ...] = get_args(Involve)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Such people by what the case advises: involve, inform or leave."""
    for advice in ADVICE:
        found = [
            contact
            for contact in case.network
            if contact.involve == advice and plan.contacts.get(contact.id, advice) != advice
        ]
        if found:
            yield finding(
                RULE,
                "ask",
                variant=advice,
                why=explained((contact.name, contact.why) for contact in found),
                cites=(*ITEMS, *(item for contact in found for item in contact.items)),
                subject=f"contacts:{advice}",
                names=listed(f"{contact.name} ({contact.role})" for contact in found),
            )
