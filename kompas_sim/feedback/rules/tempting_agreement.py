"""An agreement that sounds good and lacks something."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_seen import seen
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "tempting-agreement"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-108", "K-112", "K-119")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each tempting draft that was taken over as it is, with the case's words about what it lacks."""
    for each in seen(case, plan):
        if each.tempting and each.draft:
            yield finding(
                RULE,
                "ask",
                why=each.draft.why,
                cites=ITEMS,
                subject=f"agreement:{each.agreement.agreement}",
                agreement=each.title,
            )
