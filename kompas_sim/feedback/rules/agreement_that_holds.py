"""Praise: an agreement of which everybody knows afterwards who does what, and when."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "agreement-that-holds"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ("K-108", "K-119")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One example, rather in the trainee's own words than from the pool; the fullest one first."""
    whole = [each for each in seen(case, plan) if not each.tempting and each.asked <= each.held]
    if whole:
        best = max(whole, key=lambda each: (each.draft is None, len(each.asked)))
        why = best.draft.why if best.draft else None
        subject = f"agreement:{best.agreement.agreement}"
        yield finding(
            RULE, "good", why=why, cites=ITEMS, subject=subject, agreement=best.title, number=len(whole)
        )
