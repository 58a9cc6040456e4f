"""Second line of defence: no identifying text in the database, whoever wrote to it.

The first line is the caller, who knows the names of the family.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from annotated_types import MaxLen
from pydantic import BaseModel

from kompas_sim.attempt.decision import Decision
from kompas_sim.text import mask_pii


@cache
def free_text(kind: type[BaseModel]) -> dict[str, int]:
    """The fields of a kind of decision in which a trainee writes freely, with the characters they take.

    Every other piece of text is an id or one of a fixed list. A field of a new kind of decision is found by
    its type, so that nobody has to add it here.
    """
    return {
        name: limit.max_length
        for name, field in kind.model_fields.items()
        if field.annotation is str
        for limit in field.metadata
        if isinstance(limit, MaxLen)
    }


def masked(decision: Decision, keep: Iterable[str] = ()) -> Decision:
    """The decision with identifying data of child and family replaced by their kind, such as ``[naam]``.

    ``keep`` are names that identify nobody: the invented professionals of a case. A mask may be longer than
    what it hides; a text that has grown too long loses its end.
    """
    changed = {
        name: masked_text[:limit]
        for name, limit in free_text(type(decision)).items()
        if (masked_text := mask_pii(typed := getattr(decision, name), keep=keep)) != typed
    }
    return decision.model_copy(update=changed) if changed else decision
