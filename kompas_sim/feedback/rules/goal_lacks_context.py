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
    """One of the three elements that help and are not needed for a concrete goal, or several together."""
    reading = goal_of(case, plan)
    missing = [element for element in OTHER_ELEMENTS if reading and element in reading.missing]
    if missing:
        variant = missing[0] if len(missing) == 1 else "many"
        why = " ".join(case.goal.elements[element] for element in missing if element in case.goal.elements)
        yield finding(RULE, "ask", variant=variant, why=why or None, cites=ITEMS)
