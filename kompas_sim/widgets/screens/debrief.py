"""Debrief: own view first, then the profile in words, what went well and what to ask yourself."""

from __future__ import annotations

from kompas_sim.feedback.finding import StepFeedback
from kompas_sim.feedback.level import level
from kompas_sim.widgets.feedback_block import finding_block
from kompas_sim.widgets.screens.meeting_after import unsaid
from kompas_sim.widgets.screens.meeting_turns import turns
from kompas_sim.widgets.view import Json, View

MOST = 6
"""How many findings of one kind the debrief repeats; the steps themselves show all of them."""


def body(view: View) -> Json:
    """Everything handed in so far, looked at together."""
    training = view.training
    handed_in = [training.feedback(step) for step in training.steps if step in training.plan.submitted]
    return {
        "ownView": training.plan.texts.get("own-view", ""),
        "open": [
            view.words(f"method.step.{step}")
            for step in training.steps
            if step not in training.plan.submitted
        ],
        "profile": [_profile(view, one) for one in handed_in if one.score is not None],
        "good": _findings(view, handed_in, ("good",)),
        "ask": _findings(view, handed_in, ("ask", "look")),
        "figures": list(view.figures) if view.figures is not None else None,
        "weeks": _weeks(view),
        "turns": turns(view, training.conversation()),
        "unheard": unsaid(view, training.conversation()) if "meeting" in training.plan.submitted else [],
        "hasSlot": training.plan.slot is not None,
        "hasAgreements": bool(training.plan.agreements),
    }


def _weeks(view: View) -> Json | None:
    """The four weeks, once there are agreements to test."""
    if view.weeks is None or "agreements" not in view.training.plan.submitted:
        return None
    return view.weeks.shown(view.words)


def _profile(view: View, feedback: StepFeedback) -> Json:
    score = feedback.score or 0.0
    return {
        "step": feedback.step,
        "name": view.words(f"method.step.{feedback.step}"),
        "level": level(score),
        "levelText": view.words(f"ui.level.{level(score)}"),
        "score": round(100 * score) if view.show_numbers else None,
    }


def _findings(view: View, handed_in: list[StepFeedback], tones: tuple[str, ...]) -> list[Json]:
    """The first findings of each step in turn, so that no single step fills the whole list."""
    queues = [
        [(one.step, finding) for finding in one.findings if finding.tone in tones and not finding.answer]
        for one in handed_in
    ]
    turns = max((len(queue) for queue in queues), default=0)
    mixed = [queue[turn] for turn in range(turns) for queue in queues if turn < len(queue)]
    order = {one.step: place for place, one in enumerate(handed_in)}
    chosen = sorted(mixed[:MOST], key=lambda pair: order[pair[0]])
    return [
        {
            **finding_block(view, finding),
            "asksReason": False,
            "stepName": view.words(f"method.step.{step}"),
            "step": step,
        }
        for step, finding in chosen
    ]
