"""Nothing was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, finding, listed
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "no-agreements"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-107", "K-108", "K-110", "K-119")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """An empty list, with the topics of this case that ask for an agreement most."""
    if not plan.agreements:
        topics = listed(f"‘{topic.title}’" for topic in case.topics if topic.must)
        yield finding(RULE, "ask", cites=ITEMS, topics=topics)
