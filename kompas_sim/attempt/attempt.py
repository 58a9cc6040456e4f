"""An attempt: one trainee's work on one case, as a numbered list of decisions."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from kompas_sim.attempt.decision import Decision


class Entry(BaseModel):
    """A decision with its number in the attempt (1 is the first) and the moment it was saved (UTC)."""

    model_config = ConfigDict(frozen=True)
    seq: int
    at: datetime
    decision: Decision


class AttemptHeader(BaseModel):
    """Which case or exercise an attempt is about. ``seed`` fixes every chance in it."""

    model_config = ConfigDict(frozen=True)
    id: str
    scenario: str
    exercise: str | None = None
    seed: int
    started_at: datetime


class Attempt(BaseModel):
    """A header with all that was decided so far, in order."""

    model_config = ConfigDict(frozen=True)
    header: AttemptHeader
    entries: tuple[Entry, ...] = ()

    @property
    def seq(self) -> int:
        """The number of the last decision, 0 when nothing has been decided."""
        return self.entries[-1].seq if self.entries else 0

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions alone, in order."""
        return tuple(entry.decision for entry in self.entries)
