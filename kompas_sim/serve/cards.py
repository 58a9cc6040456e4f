"""What the start page says of a case or an exercise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kompas_sim.practice.exercise import Exercise
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario


@dataclass(frozen=True)
class CaseCard:
    """A case: whom it is about, how hard it is and how long it takes."""

    id: str
    title: str
    child: str
    age: str
    portrait: str
    summary: str
    difficulty: int
    minutes: int
    draft: bool


@dataclass(frozen=True)
class ExerciseCard:
    """An exercise and the cases it can be played on."""

    id: str
    title: str
    task: str
    minutes: int
    cases: tuple[CaseCard, ...]
    place: int
    """Where its first step stands in a run, counted from 0."""


def case_card(scenario: Scenario) -> CaseCard:
    """The card of a case; a case that no named person reviewed is a draft."""
    return CaseCard(
        id=scenario.id,
        title=scenario.title,
        child=scenario.child.name,
        age=scenario.child.age,
        portrait=scenario.child.portrait,
        summary=scenario.summary,
        difficulty=scenario.difficulty,
        minutes=scenario.minutes,
        draft=scenario.reviewed_by is None,
    )


def exercise_card(exercise: Exercise, cases: Iterable[CaseCard]) -> ExerciseCard:
    """The card of an exercise, with those of its cases that can be opened."""
    by_id = {card.id: card for card in cases}
    return ExerciseCard(
        id=exercise.id,
        title=exercise.title,
        task=exercise.task,
        minutes=exercise.minutes,
        cases=tuple(by_id[each] for each in exercise.scenarios if each in by_id),
        place=min(PLAYED_STEPS.index(step) for step in exercise.steps),
    )
