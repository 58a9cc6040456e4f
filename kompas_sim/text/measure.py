"""Measuring how well texts are read, against labels that people gave: precision, recall and F1 per label."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kompas_sim.text.agreement import read_agreement
from kompas_sim.text.analyse import LABELS
from kompas_sim.text.goal import read_goal
from kompas_sim.text.model import ELEMENTS, FLAGS


@dataclass(frozen=True, slots=True)
class Score:
    """How often a label was given rightly, too much, or too little; ``wrong`` are the ids of the last two."""

    hits: int
    extra: int
    missed: int
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Of the labels given, the share that is right; 1 when none was given."""
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Of the labels due, the share that was given; 1 when none was due."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.hits + self.extra + self.missed
        return 2 * self.hits / total if total else 1.0


Row = Mapping[str, object]


def rows(path: Path, split: str) -> list[Row]:
    """The labelled texts of one split in a file with one JSON object per line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["split"] == split]


def agreement_scores(labelled: Iterable[Row]) -> dict[str, Score]:
    """A score for each label of an agreement."""
    pairs = []
    for row in labelled:
        reading = read_agreement(str(row["text"]))
        given = {label for label in LABELS if getattr(reading, label)}
        pairs.append((str(row["id"]), _words(row, "labels"), given))
    return {label: _score(label, pairs) for label in LABELS}


def goal_scores(labelled: Iterable[Row]) -> dict[str, Score]:
    """A score for the verdict (concrete), for each missing element and for each flag."""
    pairs = []
    for row in labelled:
        reading = read_goal(str(row["text"]))
        due = {*_words(row, "missing"), *_words(row, "flags")}
        given: set[str] = {*reading.missing, *reading.flags}
        if not {"onderwerp", "resultaat", "toetsbaar", "afbakening"} & due:
            due.add("concrete")
        if reading.verdict == "concrete":
            given.add("concrete")
        pairs.append((str(row["id"]), due, given))
    return {label: _score(label, pairs) for label in ("concrete", *ELEMENTS, *FLAGS)}


def _words(row: Row, key: str) -> set[str]:
    value = row[key]
    return {str(word) for word in value} if isinstance(value, list) else set()


def _score(label: str, pairs: Iterable[tuple[str, set[str], set[str]]]) -> Score:
    hits = extra = missed = 0
    wrong = []
    for name, due, given in pairs:
        hits += label in due and label in given
        extra += label in given and label not in due
        missed += label in due and label not in given
        if (label in due) != (label in given):
            wrong.append(name)
    return Score(hits, extra, missed, tuple(wrong))
