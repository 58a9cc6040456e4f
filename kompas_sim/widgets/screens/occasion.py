"""Occasion: what came in, what is a reason for a meeting now, and when to start."""

from __future__ import annotations

from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.widgets.screens.letters import letters
from kompas_sim.widgets.screens.questions import questions
from kompas_sim.widgets.view import Json, View


def body(view: View) -> Json:
    """The child, the letters, the occasions to judge and the question when to start."""
    case, plan = view.case, view.training.plan
    return {
        "child": {"name": case.child.name, "age": case.child.age, "portrait": case.child.portrait},
        "letters": letters(case),
        "occasions": [
            {"id": one.id, "text": one.text, "applies": plan.occasions.get(one.id)}
            for one in neutral(case.occasions)
        ],
        "questions": questions(view, "occasion"),
    }
