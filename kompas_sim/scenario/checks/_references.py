"""Finding words that should name something else in the case."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kompas_sim.scenario.checks._finding import Finding
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import Key

Reference = tuple[Key, str]
"""A place and the id that stands there."""


def unknown(references: Iterable[Reference], known: Collection[str], variant: str = "") -> Iterator[Finding]:
    """A finding for each reference that is not among the ``known`` ids."""
    for path, word in references:
        if word not in known:
            yield Finding(path, {"word": word}, nearest(word, known), variant)
