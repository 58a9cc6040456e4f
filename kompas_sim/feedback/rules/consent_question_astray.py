"""The parents are asked where that is not needed, or not asked where they might say yes."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import DETAIL, explained, finding, listed
from kompas_sim.feedback.sharing import shared
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "closing"
RULE = "consent-question-astray"
RANK = DETAIL
ITEMS: tuple[ItemId, ...] = ("K-127", "N-092")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Both kinds as an explanation: careful in a way that costs little, or closed without having asked."""
    kinds = {
        "needless": shared(case, plan, advised="yes", chosen="with-consent"),
        "closed": shared(case, plan, advised="with-consent", chosen="no"),
    }
    for variant, rows in kinds.items():
        if rows:
            names = listed(name for name, _ in rows)
            why = explained(rows)
            yield finding(
                RULE, "explain", variant=variant, why=why, cites=ITEMS, subject=variant, names=names
            )
