"""The next talk comes too soon or too late for this case."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "follow-up-out-of-step"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-120", "K-124")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """A day outside the period that the case advises, which is the author's view."""
    first, last = case.closing.follow_up_days
    days = plan.follow_up_days
    if days is not None and not first <= days <= last:
        yield finding(
            RULE,
            "ask",
            variant="soon" if days < first else "late",
            why=case.closing.follow_up_why,
            cites=ITEMS,
            days=days,
            first=first,
            last=last,
        )
