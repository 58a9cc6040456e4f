"""From a step to what was chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kompas_sim.report.chosen import after, before
from kompas_sim.report.chosen.entry import Entry
from kompas_sim.scenario.base import StepName
from kompas_sim.training import Training
from kompas_sim.wording import Words

_OF_STEP: dict[StepName, Callable[[Training, Words], Iterator[Entry]]] = {
    "occasion": before.occasion,
    "case-summary": before.case_summary,
    "goal": before.goal,
    "participants": before.participants,
    "planning": before.planning,
    "agenda": before.agenda,
    "meeting": after.meeting,
    "agreements": after.agreements,
    "closing": after.closing,
}


def chosen(training: Training, words: Words, step: StepName) -> tuple[Entry, ...]:
    """What stands in the plan for this step, in the order of its screen."""
    return tuple(_OF_STEP[step](training, words))
