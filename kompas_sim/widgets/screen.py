"""A whole screen: what is the same on every step, around the body of the step itself."""

from __future__ import annotations

from kompas_sim.scenario.base import StepName
from kompas_sim.widgets.bodies import BODIES
from kompas_sim.widgets.feedback_block import feedback_block
from kompas_sim.widgets.view import Json, View


def screen(view: View) -> Json:
    """The shown step: title, task, body, hints, confidence and, after the hand-in, feedback."""
    step = view.step
    return {
        "step": step,
        "title": view.words(f"steps.{step}.title"),
        "task": view.words(f"steps.{step}.task"),
        "submitted": view.is_submitted,
        "body": BODIES[step](view),
        "hints": _hints(view, step),
        "confidence": view.training.plan.confidence.get(step),
        "confidenceQuestion": view.exercise.confidence.question if view.exercise else None,
        "asksConfidence": step not in ("meeting", "debrief"),
        "feedback": feedback_block(view, step),
        "next": _next(view, step),
        "previous": _previous(view, step),
    }


def _hints(view: View, step: StepName) -> Json:
    extra = view.exercise.hints.get(view.case.id, {}).get(step, ()) if view.exercise else ()
    hints = (*view.case.hints.get(step, ()), *extra)
    opened = min(view.training.plan.hints.get(step, 0), len(hints))
    return {"opened": list(hints[:opened]), "total": len(hints)}


def _next(view: View, step: StepName) -> str | None:
    order: tuple[StepName, ...] = (*view.training.steps, "debrief")
    place = order.index(step)
    return order[place + 1] if place + 1 < len(order) else None


def _previous(view: View, step: StepName) -> str | None:
    order: tuple[StepName, ...] = (*view.training.steps, "debrief")
    place = order.index(step)
    return order[place - 1] if place else None
