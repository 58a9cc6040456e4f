"""What a screen is made from: the training, the words and the step that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kompas_sim.practice.exercise import Exercise
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.training import Training
from kompas_sim.wording import Words

if TYPE_CHECKING:
    from kompas_sim.widgets.weeks_shown import WeeksShown

Json = dict[str, Any]
"""Something that goes to the browser: strings, numbers, booleans, lists and dictionaries only."""


@dataclass(frozen=True)
class View:
    """The state that a screen shows. The debrief alone asks for ``figures`` and ``weeks``."""

    training: Training
    words: Words
    step: StepName
    show_numbers: bool = False
    exercise: Exercise | None = None
    figures: tuple[Json, ...] | None = None
    weeks: WeeksShown | None = None

    @property
    def case(self) -> Scenario:
        """The case that is played."""
        return self.training.case

    @property
    def is_submitted(self) -> bool:
        """Whether the shown step was handed in and has not been reopened since."""
        return self.step in self.training.plan.submitted
