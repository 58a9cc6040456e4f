"""An agreement without a moment: soon, regularly, in time."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_lacking import lacking
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "vague-when"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-118", "K-120")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements of which the moment is missing or vague."""
    yield from lacking(case, plan, RULE, "when", ITEMS)
