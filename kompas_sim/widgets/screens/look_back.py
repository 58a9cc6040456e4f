"""What a trainee may want to read again in a later step: the child, the letters, the goal as written."""

from __future__ import annotations

from kompas_sim.widgets.screens.letters import letters
from kompas_sim.widgets.view import Json, View


def look_back(view: View) -> Json:
    """The texts that opened the case, and the trainee's own goal (empty when there is none)."""
    case = view.case
    return {
        "name": case.child.name,
        "age": case.child.age,
        "portrait": case.child.portrait,
        "letters": letters(case),
        "goal": view.training.plan.texts.get("goal", ""),
    }
