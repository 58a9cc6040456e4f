"""Somebody of the wider network is involved otherwise than the case advises."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "network-misjudged"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-113", "K-114")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each such person, with what the case advises."""
    for contact in case.network:
        if plan.contacts.get(contact.id, contact.involve) != contact.involve:
            yield finding(
                RULE,
                "ask",
                variant=contact.involve,
                why=contact.why,
                cites=(*contact.items, *ITEMS),
                subject=f"contact:{contact.id}",
                name=f"{contact.name} ({contact.role})",
            )
