"""Reading many texts at once, for the command line and for measuring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from kompas_sim.text.agreement import read_agreement
from kompas_sim.text.goal import read_goal

LABELS = ("who", "what", "when", "backup", "contact", "conditional", "measurable", "pii")
Kind = Literal["agreements", "goals"]


def analyse(kind: Kind, lines: Iterable[str]) -> Iterator[dict[str, object]]:
    """One JSON-able dictionary per line, in order: the text as given and what it was read as.

    An empty line gives a dictionary too, so that lines in and lines out keep pace.
    """
    read = _agreement if kind == "agreements" else _goal
    for line in lines:
        yield read(line.rstrip("\r\n"))


def _agreement(text: str) -> dict[str, object]:
    reading = read_agreement(text)
    return {"text": text, **{label: getattr(reading, label) for label in LABELS}}


def _goal(text: str) -> dict[str, object]:
    reading = read_goal(text)
    return {
        "text": text,
        "verdict": reading.verdict,
        "missing": list(reading.missing),
        "flags": list(reading.flags),
    }
