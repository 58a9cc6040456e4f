"""Goal: the trainee's goal with its questions and problems (K-017 to K-022); an example after the hand-in."""

from __future__ import annotations

from typing import get_args

from kompas_sim.scenario.preparation import GoalElement
from kompas_sim.widgets.screens.look_back import look_back
from kompas_sim.widgets.view import Json, View

ELEMENTS: tuple[GoalElement, ...] = get_args(GoalElement)


def body(view: View) -> Json:
    """The three texts, the elements to ask about, the letters; the case's own goal once handed in."""
    texts = view.training.plan.texts
    return {
        "goal": texts.get("goal", ""),
        "questions": texts.get("goal-questions", ""),
        "problems": texts.get("goal-problems", ""),
        "elements": [{"id": one, "name": view.words(f"text.element.{one}")} for one in ELEMENTS],
        "lookBack": look_back(view),
        "example": _example(view) if view.is_submitted else None,
    }


def _example(view: View) -> Json:
    guide = view.case.goal
    return {
        "goal": guide.model,
        "why": guide.why,
        "questions": list(guide.questions),
        "problems": list(guide.problems),
        "elements": [
            {"name": view.words(f"text.element.{one}"), "text": guide.elements[one]}
            for one in ELEMENTS
            if one in guide.elements
        ],
    }
