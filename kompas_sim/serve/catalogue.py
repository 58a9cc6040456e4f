"""What can be played: cards for the start page, read once and again only when a file changes."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kompas_sim.practice.exercise_file import exercise_ids, load_exercise
from kompas_sim.scenario.load import FILE_NAME, PARTS, load_scenario, scenario_ids
from kompas_sim.scenario.nearest import nearest
from kompas_sim.scenario.problem import FileProblems
from kompas_sim.serve.cards import CaseCard, ExerciseCard, case_card, exercise_card
from kompas_sim.serve.errors import PageError, WayOut

log = logging.getLogger("kompas.serve")

LONGEST_ID = 60
Fingerprint = tuple[tuple[str, int, int], ...]
Card = TypeVar("Card", CaseCard, ExerciseCard)


@dataclass(frozen=True)
class Shelf:
    """What can be opened, and the ids of cases and exercises whose file has errors."""

    cases: tuple[CaseCard, ...] = ()
    exercises: tuple[ExerciseCard, ...] = ()
    broken: tuple[str, ...] = ()


class Catalogue:
    """The cases and exercises of two folders."""

    def __init__(self, scenarios: Path, exercises: Path) -> None:
        """Remember where to look; nothing is read yet."""
        self._scenarios = scenarios
        self._exercises = exercises
        self._seen: Fingerprint | None = None
        self._shelf = Shelf()

    def shelf(self) -> Shelf:
        """What can be opened now."""
        cases = [self._scenarios / each / FILE_NAME for each in scenario_ids(self._scenarios)]
        exercises = [self._exercises / f"{each}.yaml" for each in exercise_ids(self._exercises)]
        parts = (path.with_name(f"{part}.yaml") for path in cases for part in PARTS)
        now = _fingerprint([*cases, *(path for path in parts if path.is_file()), *exercises])
        if now != self._seen:
            self._shelf, self._seen = _read(cases, exercises), now
        return self._shelf

    def case(self, case_id: str) -> CaseCard:
        """The card of a case; raises a 404 ``PageError`` that names the nearest case."""
        return self._find(case_id, self.shelf().cases, "case", "/casus/")

    def exercise(self, exercise_id: str) -> ExerciseCard:
        """The card of an exercise; raises a 404 ``PageError`` that names the nearest exercise."""
        return self._find(exercise_id, self.shelf().exercises, "exercise", "/oefening/")

    def _find(self, wanted: str, cards: tuple[Card, ...], word: str, start: str) -> Card:
        by_id: dict[str, Card] = {card.id: card for card in cards}
        if wanted in by_id:
            return by_id[wanted]
        if wanted in self.shelf().broken:
            raise PageError(503, "serve.error.broken-file")
        likely = nearest(wanted[:LONGEST_ID], by_id)
        way_out = None if likely is None else WayOut(start + likely, by_id[likely].title)
        raise PageError(404, f"serve.error.{word}", way_out)


def _read(cases: list[Path], exercises: list[Path]) -> Shelf:
    """Read everything; a file with errors is left out and said so in the log, line by line."""
    case_cards: list[CaseCard] = []
    exercise_cards: list[ExerciseCard] = []
    broken: list[str] = []
    for path in cases:
        try:
            case_cards.append(case_card(load_scenario(path)))
        except FileProblems as stop:
            broken.append(_left_out(path.parent.name, stop))
    for path in exercises:
        try:
            exercise_cards.append(exercise_card(load_exercise(path), case_cards))
        except FileProblems as stop:
            broken.append(_left_out(path.stem, stop))
    case_cards.sort(key=lambda card: (card.difficulty, card.title))
    exercise_cards.sort(key=lambda card: (card.place, card.title))
    playable = tuple(card for card in exercise_cards if card.cases)
    return Shelf(tuple(case_cards), playable, tuple(broken))


def _left_out(name: str, stop: FileProblems) -> str:
    log.error("%s is left out, its file has errors:\n%s", name, stop)
    return name


def _fingerprint(paths: Iterable[Path]) -> Fingerprint:
    """What changes when one of the files does."""
    stats = ((path, path.stat()) for path in paths)
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)
