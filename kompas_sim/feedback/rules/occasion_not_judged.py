"""Possible occasions about which the trainee said nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import CORE, bare, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "occasion"
RULE = "occasion-not-judged"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-005", "K-006", "K-007", "K-008")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """One question about all of them together."""
    open_ones = [each for each in case.occasions if each.id not in plan.occasions]
    if open_ones:
        variant = "one" if len(open_ones) == 1 else "many"
        yield finding(
            RULE, "ask", variant=variant, cites=ITEMS, number=len(open_ones), occasion=bare(open_ones[0].text)
        )
