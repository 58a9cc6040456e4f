"""An agreement of which one can tell neither who nor what nor when, or only one of them."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.agreements.seen import seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.agreements_lacking import about_several
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "agreements"
RULE = "agreement-too-vague"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-108", "K-118", "K-119")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Such agreements together: what lacks in several ways is said once."""
    yield from about_several(RULE, [each for each in seen(case, plan) if each.vague], ITEMS)
