"""Something that the trainee sees as a reason for a meeting and the case does not."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL, bare, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "occasion"
RULE = "occasion-misread"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-009",)


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each occasion that does not apply and was judged to: a trainee may argue for another one (K-009)."""
    for occasion in case.occasions:
        if not occasion.applies and plan.occasions.get(occasion.id):
            yield finding(
                RULE,
                "ask",
                why=occasion.why,
                cites=(*occasion.items, *ITEMS),
                subject=f"occasion:{occasion.id}",
                occasion=bare(occasion.text),
            )
