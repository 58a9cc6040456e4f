"""The goal as the trainee wrote it, read by ``kompas_sim.text``."""

from __future__ import annotations

from functools import lru_cache

from kompas_sim.attempt.decision import TextField
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.text import GoalReading, read_goal
from kompas_sim.text.model import CONCRETE, ELEMENTS, Element

CORE_ELEMENTS: tuple[Element, ...] = tuple(element for element in ELEMENTS if element in CONCRETE)
"""The four elements that make a goal concrete."""

FEWEST_WORDS = 3
"""From how many words a field counts as filled. Our choice."""

OTHER_ELEMENTS: tuple[Element, ...] = tuple(element for element in ELEMENTS if element not in CONCRETE)


def goal_of(case: Scenario, plan: Plan) -> GoalReading | None:
    """What was understood of the goal; nothing when none was written."""
    text = plan.texts.get("goal", "").strip()
    return _read(text, case.family_names) if text else None


def filled(plan: Plan, field: TextField) -> bool:
    """Whether something was written in a field."""
    return len(plan.texts.get(field, "").split()) >= FEWEST_WORDS


@lru_cache(maxsize=256)
def _read(text: str, names: tuple[str, ...]) -> GoalReading:
    return read_goal(text, names=names)
