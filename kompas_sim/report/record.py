"""A run as one file: what the report notebook needs to know, and no address of any database.

The file holds the whole case with its key. It lives in a private folder as long as a report is being made.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kompas_sim.attempt.attempt import Attempt, Entry
from kompas_sim.attempt.decision import Decision
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.training import Training


class Record(BaseModel):
    """A run at one moment. ``start`` is the plan before the first decision: what an exercise filled in."""

    model_config = ConfigDict(frozen=True)
    case: Scenario
    attempt: Attempt
    steps: tuple[StepName, ...]
    start: Plan

    @classmethod
    def of(cls, training: Training) -> Record:
        """The run as it is now, its typed text masked once more."""
        entries = tuple(
            entry.model_copy(update={"decision": training.masked(entry.decision)})
            for entry in training.attempt.entries
        )
        return cls(
            case=training.case,
            attempt=training.attempt.model_copy(update={"entries": entries}),
            steps=training.steps,
            start=training.plan_after(0),
        )

    def training(self) -> Training:
        """The run again, to look at: it takes no more decisions."""
        return _Finished(self)


def write_record(training: Training, path: Path) -> None:
    """Write a run to a file that only its owner can read."""
    path.touch(mode=0o600)
    path.write_text(Record.of(training).model_dump_json(), encoding="utf-8")


def read_record(path: Path) -> Training:
    """The run in a file; raises ``pydantic.ValidationError`` when it is none, ``OSError`` without one."""
    return Record.model_validate_json(path.read_bytes()).training()


class FinishedError(RuntimeError):
    """A decision was made in a run that can only be looked at."""


class _Shelf:
    """A log that only gives back what it was given."""

    def __init__(self, attempt: Attempt) -> None:
        self._attempt = attempt

    def load(self) -> Attempt:
        """The attempt."""
        return self._attempt

    def append(self, expected_seq: int, decision: Decision) -> Entry:  # noqa: ARG002
        """Refused, always."""
        raise FinishedError("a run that was read from a file takes no more decisions")


class _Finished(Training):
    """A training that starts from a plan, since the decisions that an exercise gave are not known here."""

    def __init__(self, record: Record) -> None:
        super().__init__(record.case, _Shelf(record.attempt), steps=record.steps)
        self._start = record.start
        self.reload()
