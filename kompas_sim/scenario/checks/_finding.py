"""What an author check gives back, and what it gets to know of the folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kompas_sim.scenario.problem import Key


@dataclass(frozen=True)
class Finding:
    """One fault: where it stands, the values for its words, and the word that was probably meant.

    The words are ``problems.<fault>``, or ``problems.<fault>.<variant>`` when the fault has several faces.
    """

    path: Key
    values: Mapping[str, str | int] = field(default_factory=dict)
    nearest: str | None = None
    variant: str = ""


@dataclass(frozen=True)
class Folder:
    """The folder around a scenario file: its name and the names of the playthroughs in it."""

    name: str
    playthroughs: tuple[str, ...]
