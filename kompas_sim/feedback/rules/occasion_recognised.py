"""Praise: the trainee sees why people have to come together now."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import PRAISE, bare, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "occasion"
RULE = "occasion-recognised"
RANK = PRAISE
ITEMS: tuple[ItemId, ...] = ()


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """The occasions that were recognised, the first of them with its reason."""
    all_of_them = [each for each in case.occasions if each.applies]
    found = [each for each in all_of_them if plan.occasions.get(each.id)]
    if found:
        yield finding(
            RULE,
            "good",
            why=found[0].why,
            cites=found[0].items,
            number=len(found),
            all=len(all_of_them),
            occasion=bare(found[0].text),
        )
