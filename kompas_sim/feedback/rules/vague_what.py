"""An agreement of which nobody could see that it was kept."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_lacking import lacking
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "vague-what"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-108", "K-118")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements without an act that one could observe: contact houden is none."""
    yield from lacking(case, plan, RULE, "what", ITEMS)
