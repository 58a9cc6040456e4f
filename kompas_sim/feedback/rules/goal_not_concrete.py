"""A goal in which we do not read what makes it concrete."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import CORE_ELEMENTS, goal_of
from kompas_sim.feedback.say import CORE, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "goal-not-concrete"
RANK = CORE
ITEMS: tuple[ItemId, ...] = ("K-019", "K-022")

SEPARATELY = 2
"""Up to how many missing elements each gets its own question; above that one question covers all."""


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """What a reading of the text did not find, as questions: free text is coached and never failed."""
    reading = goal_of(case, plan)
    missing = [each for each in CORE_ELEMENTS if reading and each in reading.missing]
    if len(missing) > SEPARATELY:
        yield finding(RULE, "ask", variant="all", why=case.goal.why, cites=ITEMS)
        return
    for element in missing:
        yield finding(
            RULE,
            "ask",
            variant=element,
            why=case.goal.elements.get(element),
            cites=ITEMS,
            subject=f"goal:{element}",
        )
