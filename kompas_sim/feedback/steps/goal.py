"""Goal: what its words hold. Free text is coached: something written always earns something."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.goal_reading import CORE_ELEMENTS, OTHER_ELEMENTS, filled, goal_of
from kompas_sim.feedback.score_parts import part
from kompas_sim.feedback.steps.scored import Scored, mean_of
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.text import GoalReading
from kompas_sim.text.model import Element

WRITTEN = 0.25
"""What the core of a goal is worth at least once it has been written: a reading may be mistaken."""


def score(case: Scenario, plan: Plan) -> Scored:
    """The four elements that make a goal concrete weigh most; then the others, questions and problems."""
    reading = goal_of(case, plan)
    core = max(WRITTEN, _share(reading, CORE_ELEMENTS)) if reading else 0.0
    return mean_of(
        part("goal-core", core, found=_found(reading, CORE_ELEMENTS), all=len(CORE_ELEMENTS)),
        part(
            "goal-context",
            _share(reading, OTHER_ELEMENTS),
            found=_found(reading, OTHER_ELEMENTS),
            all=len(OTHER_ELEMENTS),
        ),
        part("goal-questions", float(filled(plan, "goal-questions"))),
        part("goal-problems", float(filled(plan, "goal-problems"))),
    )


def _found(reading: GoalReading | None, elements: tuple[Element, ...]) -> int:
    return sum(element not in reading.missing for element in elements) if reading else 0


def _share(reading: GoalReading | None, elements: tuple[Element, ...]) -> float:
    return _found(reading, elements) / len(elements)
