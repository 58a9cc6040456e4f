"""Known treatment limits do not reach those who will meet the child."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.carrying import LIMIT_ITEMS
from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import RED_FLAG, finding, weighed
from kompas_sim.feedback.topics_carried import unshared_limits
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "limits-not-shared"
RANK = RED_FLAG
ITEMS: tuple[ItemId, ...] = tuple(sorted(LIMIT_ITEMS))


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Topics about limits that no agreement carries."""
    for topic in unshared_limits(case, plan, seen(case, plan)) if plan.agreements else ():
        found = finding(
            RULE,
            "look",
            why=topic.why,
            cites=topic.items,
            subject=f"topic:{topic.id}",
            topic=topic.title,
        )
        yield weighed(case, plan, found, topic.title)
