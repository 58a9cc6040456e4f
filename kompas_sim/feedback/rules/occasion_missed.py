"""A reason for a meeting that the trainee does not see as one."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, bare, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "occasion"
RULE = "occasion-missed"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-008", "K-009")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each occasion that applies and was judged not to; the list is open, so this asks and explains."""
    for occasion in case.occasions:
        if occasion.applies and plan.occasions.get(occasion.id) is False:
            yield finding(
                RULE,
                "look",
                why=occasion.why,
                cites=occasion.items,
                subject=f"occasion:{occasion.id}",
                occasion=bare(occasion.text),
            )
