"""Somebody has to be reached in time, and nobody is there if they are not."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_lacking import lacking
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import USEFUL
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "no-backup"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("N-079", "N-083")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Agreements for the night, for a first contact or for a situation, without a back-up."""
    yield from lacking(case, plan, RULE, "backup", ITEMS)
