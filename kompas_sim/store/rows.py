"""From rows of the database to values and to the dictionary of an export."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from sqlalchemy import Row

from kompas_sim.attempt.attempt import Attempt, AttemptHeader, Entry
from kompas_sim.attempt.decision import DECISION, Decision
from kompas_sim.store.errors import StoreCorruptError, StoreNewerError
from kompas_sim.store.masking import masked


def header_of(row: Row[Any]) -> AttemptHeader:
    """The header in a row of ``attempts``."""
    return AttemptHeader(
        id=row.id, scenario=row.scenario, exercise=row.exercise, seed=row.seed, started_at=row.started_at
    )


def entry_of(row: Row[Any]) -> Entry:
    """The entry in a row of ``entries``."""
    return Entry(seq=row.seq, at=row.at, decision=decision_of(row.decision, row.seq))


def decision_of(kept: str, seq: int) -> Decision:
    """A decision from its JSON.

    Raises ``StoreNewerError`` for a kind or a field that this program does not know, and
    ``StoreCorruptError`` for what is no JSON at all.
    """
    try:
        return DECISION.validate_json(kept)
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False)
    if any(fault["type"] == "json_invalid" for fault in faults):
        raise StoreCorruptError(f"decision {seq} is damaged; restore a backup")
    what = ", ".join(f"{'.'.join(map(str, fault['loc'])) or 'kind'}: {fault['type']}" for fault in faults)
    raise StoreNewerError(f"decision {seq} comes from a newer program ({what}); install that again", seq)


def exported(attempt: Attempt) -> dict[str, Any]:
    """Everything kept about an attempt, fit for JSON, with identifying text masked."""
    entries = [entry.model_copy(update={"decision": masked(entry.decision)}) for entry in attempt.entries]
    return {
        **attempt.header.model_dump(mode="json"),
        "entries": [entry.model_dump(mode="json") for entry in entries],
    }
