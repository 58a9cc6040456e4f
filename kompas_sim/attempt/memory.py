"""A log that lives as long as its process: for runs from the command line, previews and players."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from kompas_sim.attempt.attempt import Attempt, AttemptHeader, Entry
from kompas_sim.attempt.decision import Decision


class Log(Protocol):
    """Where the decisions of one attempt are kept."""

    def load(self) -> Attempt:
        """The attempt as it is kept now."""

    def append(self, expected_seq: int, decision: Decision) -> Entry:
        """Keep one more decision after number ``expected_seq``, and give it back with its number."""


class MemoryLog:
    """Keeps the decisions of one attempt in memory."""

    def __init__(self, header: AttemptHeader, clock: Callable[[], datetime]) -> None:
        self._attempt = Attempt(header=header)
        self._clock = clock

    def load(self) -> Attempt:
        """The attempt as it is kept now."""
        return self._attempt

    def append(self, expected_seq: int, decision: Decision) -> Entry:
        """Keep one more decision; raises ``ValueError`` when ``expected_seq`` is not the last number."""
        if expected_seq != self._attempt.seq:
            raise ValueError(f"expected {expected_seq}, at {self._attempt.seq}")
        entry = Entry(seq=expected_seq + 1, at=self._clock(), decision=decision)
        self._attempt = self._attempt.model_copy(update={"entries": (*self._attempt.entries, entry)})
        return entry
