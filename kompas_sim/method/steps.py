"""The steps of a run, in order, and the phases of the method they belong to (K-002)."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Phase = Literal["before", "during", "after"]
StepId = Literal[
    "occasion",
    "case-summary",
    "goal",
    "participants",
    "planning",
    "agenda",
    "meeting",
    "agreements",
    "closing",
    "debrief",
]

PHASES: tuple[Phase, ...] = get_args(Phase)
STEP_IDS: tuple[StepId, ...] = get_args(StepId)


class Step(BaseModel):
    """One step of a run and the phase of the method it is played in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: StepId
    phase: Phase

    @property
    def number(self) -> int:
        """The place of this step in a whole run, counted from 1."""
        return STEP_IDS.index(self.id) + 1

    @property
    def word(self) -> str:
        """The message id of the step's name on the screen."""
        return f"method.step.{self.id}"


def _phase(step_id: StepId) -> Phase:
    """The phase of a step: closing counts as after, because most of its work follows the conversation."""
    position = STEP_IDS.index(step_id)
    if position < STEP_IDS.index("meeting"):
        return "before"
    return "during" if position < STEP_IDS.index("closing") else "after"


STEPS: tuple[Step, ...] = tuple(Step(id=step_id, phase=_phase(step_id)) for step_id in STEP_IDS)


def step(step_id: StepId) -> Step:
    """The step with this id."""
    return STEPS[STEP_IDS.index(step_id)]


def steps_of(phase: Phase) -> tuple[Step, ...]:
    """The steps of a phase, in order."""
    return tuple(each for each in STEPS if each.phase == phase)
