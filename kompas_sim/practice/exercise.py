"""What an exercise is: a task on one or more cases that opens some of the steps."""

from __future__ import annotations

from pydantic import Field

from kompas_sim.scenario.base import Id, ItemId, Part, StepName, Text
from kompas_sim.scenario.scenario import PLAYED_STEPS


class ConfidenceQuestion(Part):
    """How the exercise asks how sure a trainee is; never part of a score."""

    question: Text


class Exercise(Part):
    """A task on a case that opens some of its steps.

    ``given`` is the name of the playthrough whose decisions fill in the steps before the opened ones;
    ``hints`` holds extra help by case and step, beside the hints of the case itself.
    """

    id: Id
    title: Text
    task: Text
    minutes: int = Field(ge=10, le=15)
    scenarios: tuple[Id, ...] = Field(min_length=1)
    steps: tuple[StepName, ...] = Field(min_length=1)
    given: Id
    hints: dict[Id, dict[StepName, tuple[Text, ...]]] = Field(default_factory=dict)
    cites: tuple[ItemId, ...] = Field(min_length=1)
    confidence: ConfidenceQuestion
    closing: Text

    @property
    def given_steps(self) -> tuple[StepName, ...]:
        """The steps before the last opened one that are filled in beforehand."""
        last = max((PLAYED_STEPS.index(step) for step in self.steps if step in PLAYED_STEPS), default=0)
        return tuple(step for step in PLAYED_STEPS[:last] if step not in self.steps)
