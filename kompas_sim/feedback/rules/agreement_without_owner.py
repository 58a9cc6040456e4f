"""An agreement in which nobody acts."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_lacking import lacking
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "agreement-without-owner"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-119", "K-107")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One agreement by its words, several of them together."""
    yield from lacking(case, plan, RULE, "who", ITEMS)
