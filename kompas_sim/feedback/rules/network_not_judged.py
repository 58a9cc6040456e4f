"""The people around the table were not looked at."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "network-not-judged"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-113", "K-114", "N-027")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Everybody of the wider network about whom nothing was decided, in one question."""
    left = [contact for contact in case.network if contact.id not in plan.contacts]
    if left:
        names = listed(f"{contact.name} ({contact.role})" for contact in left)
        yield finding(RULE, "ask", cites=ITEMS, names=names)
