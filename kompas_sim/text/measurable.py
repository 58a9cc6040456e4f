"""Whether one can establish afterwards that an agreement was kept."""

from __future__ import annotations

from kompas_sim.text.lexicon import pattern
from kompas_sim.text.normalise import Typed


def has_measure(typed: Typed) -> bool:
    """Whether the text holds a threshold, a number of something, or a named protocol."""
    return bool(pattern("acts.measures").search(typed.flat))
