"""Judgement questions as the browser gets them: labels only, the key stays here (no credits, no why)."""

from __future__ import annotations

from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.neutral_order import neutral
from kompas_sim.widgets.view import Json, View


def questions(view: View, step: StepName) -> list[Json]:
    """The judgement questions of a step with their options, in an order that says nothing, and the answer."""
    return [
        {
            "id": question.id,
            "prompt": question.prompt,
            "options": [{"id": option.id, "label": option.label} for option in neutral(question.options)],
            "chosen": view.training.plan.choices.get(question.id),
        }
        for question in view.case.questions
        if question.step == step
    ]
