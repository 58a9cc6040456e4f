"""A goal that does not say why now, with whom or by when."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.goal_reading import OTHER_ELEMENTS, goal_of
from kompas_sim.feedback.say import USEFUL, finding
from kompas_sim.scenario.base import ItemId, StepName
from kompas_sim.scenario.scenario import Scenario

STEP: StepName = "goal"
RULE = "goal-lacks-context"
RANK = USEFUL
ITEMS: tuple[ItemId, ...] = ("K-018", "K-022")


def see(case: Scenario, plan: Plan) -> Iterator[Finding]:
    """Each of the three elements that help and are not needed for a concrete goal."""
    reading = goal_of(case, plan)
    for element in OTHER_ELEMENTS:
        if reading and element in reading.missing:
            yield finding(
                RULE,
                "ask",
                variant=element,
                why=case.goal.elements.get(element),
                cites=("K-018",) if element == "aanleiding" else ("K-022",),
                subject=f"goal:{element}",
            )
