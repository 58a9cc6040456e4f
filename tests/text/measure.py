"""How well texts are read, against the labels in ``data``: precision, recall and F1 per label.

``python -m tests.text.measure`` prints both splits; with ``--batches`` by the batch they were written in, and
with ``--wrong`` which texts of the work split were read wrongly.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kompas_sim.text.agreement import read_agreement
from kompas_sim.text.analyse import LABELS
from kompas_sim.text.goal import read_goal
from kompas_sim.text.model import ELEMENTS, FLAGS
from kompas_sim.text.pii import find_pii


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
KINDS = ("agreements", "goals")
DATA = Path(__file__).parent / "data"


def rows(kind: str, key: str, value: str) -> list[Row]:
    """The labelled texts of a kind of which ``key`` (``split`` or ``batch``) has a value."""
    lines = (DATA / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row[key] == value]


def identifying_errors() -> tuple[list[str], int, list[str], int]:
    """Identifying data: texts missed, of how many; texts flagged for nothing, of how many."""
    lines = (DATA / "identifying.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [(str(row["text"]), bool(row["identifies"])) for row in map(json.loads, lines)]
    missed = [text for text, due in texts if due and not find_pii(text)]
    extra = [text for text, due in texts if not due and find_pii(text)]
    due = sum(identifies for _, identifies in texts)
    return missed, due, extra, len(texts) - due


def scores(kind: str, labelled: Iterable[Row]) -> dict[str, Score]:
    """A score for each label of a kind of text."""
    return agreement_scores(labelled) if kind == "agreements" else goal_scores(labelled)


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


def single_scores() -> dict[str, Score]:
    """A score per label on the texts that were written and labelled for one label alone."""
    lines = (DATA / "single.jsonl").read_text(encoding="utf-8").splitlines()
    pairs: dict[str, list[tuple[str, set[str], set[str]]]] = {}
    for row in map(json.loads, lines):
        label = str(row["label"])
        due = {label} if row["due"] else set()
        pairs.setdefault(label, []).append((str(row["text"]), due, _given(label, str(row["text"]))))
    return {label: _score(label, rows_of) for label, rows_of in pairs.items()}


def _given(label: str, text: str) -> set[str]:
    """The labels read in a text, an element of a goal when it is there."""
    if label in LABELS:
        return {label} if getattr(read_agreement(text), label) else set()
    goal = read_goal(text)
    return {*goal.flags, *(element for element in ELEMENTS if element not in goal.missing)}


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


def main(arguments: list[str]) -> None:
    """Print the scores per label, and which texts were read wrongly when that is asked."""
    batches = ("first", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    groups = (
        [("batch", b) for b in batches]
        if "--batches" in arguments
        else [("split", "work"), ("split", "check")]
    )
    for kind in KINDS:
        for key, value in groups:
            labelled = rows(kind, key, value)
            texts = {str(row["id"]): str(row["text"]) for row in labelled}
            print(f"\n{kind}, {key} {value}: {len(labelled)} texts")
            for label, score in scores(kind, labelled).items():
                figures = f"P {score.precision:.2f}  R {score.recall:.2f}  F1 {score.f1:.2f}"
                print(f"  {label:12} {figures}  ({score.hits + score.missed} due)")
                if "--wrong" in arguments and value != "check":
                    for name in score.wrong:
                        print(f"      {name}  {texts[name]}")
    print("\ntexts for one label")
    for label, score in single_scores().items():
        print(f"  {label:12} F1 {score.f1:.2f}  ({score.hits + score.missed} due)")
    missed, due, extra, free = identifying_errors()
    print(f"\nidentifying data: {len(missed)} of {due} missed, {len(extra)} of {free} flagged for nothing")


if __name__ == "__main__":
    main(sys.argv[1:])
