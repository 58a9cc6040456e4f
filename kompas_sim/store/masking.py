"""Second line of defence: no identifying text in the database, whoever wrote to it.

The first line is the caller, who knows the names of the family.
"""

from __future__ import annotations

from collections.abc import Iterable

from kompas_sim.attempt.decision import Decision
from kompas_sim.attempt.free_text import with_free_text
from kompas_sim.text import mask_pii


def masked(decision: Decision, keep: Iterable[str] = ()) -> Decision:
    """The decision with identifying data of child and family replaced by their kind, such as ``[naam]``.

    ``keep`` are names that identify nobody: the invented professionals of a case.
    """
    names = tuple(keep)
    return with_free_text(decision, lambda text: mask_pii(text, keep=names))
