"""The frame around every step: title, stepper, autosave sign, undo, the trainee's code."""

from __future__ import annotations

from kompas_sim.scenario.base import StepName
from kompas_sim.widgets.view import Json, View


def frame(view: View, *, code: str | None, notice: Json | None, links: Json) -> Json:
    """What the frame shows. ``notice`` is a message for the trainee: ``{kind, text}``."""
    steps: tuple[StepName, ...] = (*view.training.steps, "debrief")
    return {
        "title": view.exercise.title if view.exercise else view.case.title,
        "subtitle": view.words("ui.frame.exercise-on", child=view.case.child.name)
        if view.exercise
        else view.words("ui.frame.case-of", child=view.case.child.name),
        "exercise": _exercise(view),
        "draft": view.case.reviewed_by is None,
        "steps": [_step(view, step, number) for number, step in enumerate(steps, start=1)],
        "current": view.step,
        "code": code,
        "lang": view.words.language,
        "canUndo": view.training.can_undo is not None,
        "saved": view.training.attempt.entries[-1].at.isoformat() if view.training.attempt.entries else None,
        "decisions": view.training.attempt.seq,
        "showNumbers": view.show_numbers,
        "notice": notice,
        "links": links,
    }


def _exercise(view: View) -> Json | None:
    """What the trainee is asked to do in an exercise, and what is said when it is done."""
    if view.exercise is None:
        return None
    done = view.training.current_step == "debrief"
    return {
        "task": view.exercise.task,
        "minutes": view.words("ui.frame.minutes", n=view.exercise.minutes),
        "closing": view.exercise.closing if done else None,
    }


def _step(view: View, step: StepName, number: int) -> Json:
    return {
        "id": step,
        "number": number,
        "name": view.words(f"method.step.{step}"),
        "done": step in view.training.plan.submitted,
        "open": can_go(view, step),
    }


def can_go(view: View, step: StepName) -> bool:
    """A step is open when all steps before it have been handed in once: looking back is always possible."""
    if step in view.training.plan.submitted or step == view.training.current_step:
        return True
    steps = view.training.steps
    before = steps[: steps.index(step)] if step in steps else steps
    return all(earlier in view.training.plan.submitted for earlier in before)
