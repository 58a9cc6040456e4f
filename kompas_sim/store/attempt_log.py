"""The log of one attempt in the store, as a training wants it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kompas_sim.attempt.attempt import Attempt, Entry
from kompas_sim.attempt.decision import Decision
from kompas_sim.store.store import Store


@dataclass(frozen=True, slots=True)
class StoredLog:
    """Keeps the decisions of one attempt in a store; a ``Log`` for ``Training``.

    ``keep`` are the invented professionals of the case: their names are not masked.
    """

    store: Store
    code: str
    attempt_id: str
    clock: Callable[[], datetime]
    keep: tuple[str, ...] = ()

    def load(self) -> Attempt:
        """The attempt as it is kept now; raises ``UnknownAttemptError``."""
        return self.store.load(self.code, self.attempt_id)

    def append(self, expected_seq: int, decision: Decision) -> Entry:
        """Keep one more decision; raises ``StaleAttemptError`` when another window has gone on."""
        return self.store.append(self.code, self.attempt_id, expected_seq, decision, self.clock(), self.keep)
