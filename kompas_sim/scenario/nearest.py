"""The known word that looks most like a wrong one."""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 60.0
"""How much two words must be alike (0–100) before one is offered for the other."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The word of ``known`` that looks most like ``word``, or ``None`` when nothing comes close."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only needed when something is wrong

    choices = sorted(known)
    best = process.extractOne(word.lower(), choices, scorer=fuzz.WRatio, score_cutoff=ALIKE)
    return None if best is None else str(best[0])
