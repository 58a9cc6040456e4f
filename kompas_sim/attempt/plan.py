"""The plan: what a list of decisions amounts to. A value, made by a pure fold."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from kompas_sim.attempt.decision import (
    AgreementWritten,
    Confidence,
    Involve,
    MeetingRole,
    MoveMade,
    ReasonGiven,
    TextField,
)
from kompas_sim.scenario.base import RoomId, StepName
from kompas_sim.scenario.preparation import Placement


class PlacedPiece(BaseModel):
    """A piece of the dossier in its place, in its full or short version."""

    model_config = ConfigDict(frozen=True)
    placement: Placement
    short: bool


class Plan(BaseModel):
    """Everything that the trainee has decided so far.

    ``occasions`` holds only what was judged; ``agenda`` the ids per room in order; ``minutes`` only what the
    trainee changed (else the scenario's own number counts); ``sharing`` only who was judged; ``moves`` those of both
    meetings in the order in which they were made; ``seed`` fixes every chance in what follows from the plan.
    """

    model_config = ConfigDict(frozen=True)
    occasions: Mapping[str, bool] = Field(default_factory=dict)
    choices: Mapping[str, str] = Field(default_factory=dict)
    pieces: Mapping[str, PlacedPiece] = Field(default_factory=dict)
    texts: Mapping[TextField, str] = Field(default_factory=dict)
    invited: tuple[str, ...] = ()
    reasons: Mapping[str, ReasonGiven] = Field(default_factory=dict)
    slot: str | None = None
    roles: Mapping[MeetingRole, str] = Field(default_factory=dict)
    deadline_days: int | None = None
    agenda: Mapping[RoomId, tuple[str, ...]] = Field(default_factory=dict)
    minutes: Mapping[str, int] = Field(default_factory=dict)
    moves: tuple[MoveMade, ...] = ()
    agreements: tuple[AgreementWritten, ...] = ()
    contacts: Mapping[str, Involve] = Field(default_factory=dict)
    follow_up_days: int | None = None
    tasks: frozenset[str] = frozenset()
    sharing: Mapping[str, str] = Field(default_factory=dict)
    confidence: Mapping[StepName, Confidence] = Field(default_factory=dict)
    hints: Mapping[StepName, int] = Field(default_factory=dict)
    submitted: tuple[StepName, ...] = ()
    seed: int = 0

    def room(self, room: RoomId) -> tuple[str, ...]:
        """Ids of the points in a room, first point first."""
        return self.agenda.get(room, ())

    def has_pre_meeting(self) -> bool:
        """Whether the trainee chose to hold a pre-meeting (K-024)."""
        return self.choices.get("pre-meeting") == "yes"
