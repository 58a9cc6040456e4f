"""Somebody has to be reached in time, and it does not say how."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_lacking import lacking
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "no-way-to-reach"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-115", "K-117")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements for the night, for a first contact or for a situation, without a channel."""
    yield from lacking(case, plan, RULE, "channel", ITEMS)
