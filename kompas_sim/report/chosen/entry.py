"""A label with what was chosen or typed under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kompas_sim.attempt.decision import TextField
from kompas_sim.plots.plain import masked
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.tasks import TASKS, Moment
from kompas_sim.training import Training
from kompas_sim.wording import Words


@dataclass(frozen=True)
class Entry:
    """A label with its values, none of them empty; ``typed`` marks a trainee's own words."""

    label: str
    values: tuple[str, ...]
    typed: bool = False


def answers(training: Training, step: StepName) -> Iterator[Entry]:
    """The judgement questions of a step that were answered."""
    for question in training.case.questions:
        chosen = training.plan.choices.get(question.id) if question.step == step else None
        labels = tuple(option.label for option in question.options if option.id == chosen)
        if labels:
            yield Entry(question.prompt, labels)


def typed(training: Training, field: TextField, label: str) -> Iterator[Entry]:
    """A text field, when something was written in it."""
    text = masked(training.plan.texts.get(field, ""), training.case)
    if text:
        yield Entry(label, (text,), typed=True)


def ticked(training: Training, words: Words, moment: Moment, label: str) -> Iterator[Entry]:
    """The tasks of a moment that were ticked."""
    done = (task for task in TASKS if task.moment == moment and task.id in training.plan.tasks)
    names = tuple(words(f"ui.tasks.{task.id}") for task in done)
    if names:
        yield Entry(label, names)
