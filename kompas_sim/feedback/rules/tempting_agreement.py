"""An agreement that sounds good and lacks something."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, explained, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "tempting-agreement"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-108", "K-112", "K-119")

SEPARATELY = 3
"""How many of them get a question of their own; the others share one."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Tempting drafts that were taken over as they are, with the case's words about what they lack."""
    tempting = [(each, each.draft) for each in seen(case, plan) if each.tempting and each.draft]
    for each, draft in tempting[:SEPARATELY]:
        yield finding(
            RULE,
            "ask",
            why=draft.why,
            cites=ITEMS,
            subject=f"agreement:{each.agreement.agreement}",
            agreement=each.title,
        )
    others = tempting[SEPARATELY:]
    if others:
        titles = listed(f"‘{each.title}’" for each, _ in others)
        why = explained((f"‘{each.title}’", draft.why) for each, draft in others)
        yield finding(
            RULE, "ask", variant="more", why=why, cites=ITEMS, subject="agreements:more", agreements=titles
        )
