"""Reasons that a trainee gave where the feedback has nothing to say."""

from __future__ import annotations

from collections.abc import Iterator

from kompas_sim.attempt.steps_of import step_of
from kompas_sim.report.chosen.entry import Entry
from kompas_sim.report.seen import reasons_given
from kompas_sim.scenario.base import StepName
from kompas_sim.training import Training
from kompas_sim.wording import Words


def other_reasons(training: Training, words: Words, step: StepName) -> Iterator[Entry]:
    """The reasons given in a step that stand beside no finding; those that do are shown there."""
    shown: set[str | None] = set()
    if step in training.plan.submitted:
        shown = {finding.subject for finding in training.feedback(step).findings}
    for subject, given in training.plan.reasons.items():
        said = reasons_given(training, subject)
        if said and subject not in shown and step_of(training.case, given) == step:
            yield Entry(
                words("report.chosen.reason", about=_about(training, words, subject)), said, typed=True
            )


def _about(training: Training, words: Words, subject: str) -> str:
    """What a reason is about, by the name that it has on the screen."""
    kind, _, name = subject.partition(":")
    case = training.case
    if kind == "task":
        return words(f"ui.tasks.{name}")
    if kind == "person":
        return case.names.get(name, name)
    if kind == "question":
        return case.questions_by_id[name].prompt
    return (case.agenda_by_id if kind == "agenda" else case.topics_by_id)[name].title
