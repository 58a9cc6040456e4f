"""What feedback is made of: findings with their words and sources, and a score with its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kompas_sim.scenario.base import ItemId, StepName

Tone = Literal["good", "look", "ask", "explain"]
"""✔ praise with its reason · ▲ something to look at · ? a question to the trainee · ℹ an explanation."""


class Message(BaseModel):
    """A text by its id in the catalogue, with the values for its named places (names, titles, numbers)."""

    model_config = ConfigDict(frozen=True)
    key: str
    values: Mapping[str, str | int] = Field(default_factory=dict)


class Finding(BaseModel):
    """One thing that a rule saw in a plan.

    ``rule`` is the rule's name (the fault it sees), ``why`` the scenario's own Dutch words about it,
    ``cites`` the items it rests on. ``subject`` names the place (as ``ReasonGiven.topic`` does);
    with ``asks_reason`` the trainee may say why, and ``answer`` is the reply to a reason that was given.
    ``extension`` marks what is ours and not the method's (T11).
    """

    model_config = ConfigDict(frozen=True)
    rule: str
    tone: Tone
    message: Message
    why: str | None = None
    cites: tuple[ItemId, ...] = ()
    subject: str | None = None
    asks_reason: bool = False
    answer: str | None = None
    extension: bool = False


class ScorePart(BaseModel):
    """A part of a step's score: its name in the catalogue (``score.<name>``), value 0–1 and sentence.

    ``cites`` are the items it rests on; ``extension`` marks what is ours and not the method's.
    """

    model_config = ConfigDict(frozen=True)
    name: str
    value: float = Field(ge=0, le=1)
    sentence: Message
    weight: float = Field(default=1, ge=0)
    cites: tuple[ItemId, ...] = ()
    extension: bool = False


class StepFeedback(BaseModel):
    """The feedback on one step. ``score`` is nothing where the step is not scored."""

    model_config = ConfigDict(frozen=True)
    step: StepName
    score: float | None
    parts: tuple[ScorePart, ...] = ()
    findings: tuple[Finding, ...] = ()
    cap: Message | None = None
