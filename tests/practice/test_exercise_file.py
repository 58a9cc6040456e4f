"""Exercises: read with the same care as cases, and what they fill in beforehand."""

from __future__ import annotations

import pytest

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.playthrough import load_playthrough
from kompas_sim.practice.exercise_file import (
    ExerciseProblems,
    UnknownExerciseError,
    exercise_problems,
    find_exercise,
    given_decisions,
    load_exercise,
    load_exercises,
)
from kompas_sim.scenario.load import load_scenario
from tests.support.workshop import Workshop


def test_a_right_file_gives_an_exercise(workshop: Workshop) -> None:
    """With its task, steps and extra help."""
    exercise = load_exercise(workshop.exercise)
    assert (exercise.id, exercise.steps, exercise.minutes) == ("wie-komt", ("participants",), 10)
    assert exercise.hints["noor"]["participants"] == ("Wie doet straks het werk in de nacht?",)


@pytest.mark.parametrize(
    ("steps", "given"),
    [
        ("[occasion]", ()),
        ("[participants]", ("occasion", "case-summary", "goal")),
        ("[participants, agenda]", ("occasion", "case-summary", "goal", "planning")),
    ],
)
def test_the_steps_before_the_last_opened_one_are_filled_in(
    steps: str, given: tuple[str, ...], workshop: Workshop
) -> None:
    """Also those in between; the opened steps themselves stay empty."""
    exercise = load_exercise(workshop.exercise)
    opened = tuple(step.strip() for step in steps.strip("[]").split(","))
    assert exercise.model_copy(update={"steps": opened}).given_steps == given


def test_given_decisions_are_those_of_the_given_steps(workshop: Workshop) -> None:
    """Nothing of the opened step or of later ones, and no undoings, hints or certainty."""
    workshop.change(
        workshop.playthrough,
        "  - {kind: step-submitted, step: occasion}\n",
        "  - {kind: hint-opened, step: occasion, number: 0}\n"
        "  - {kind: confidence-given, step: occasion, level: sure}\n"
        "  - {kind: undone, target: 3}\n"
        "  - {kind: step-submitted, step: occasion}\n",
    )
    case = load_scenario(workshop.scenario)
    playthrough = load_playthrough(workshop.playthrough, case)
    assert given_decisions(load_exercise(workshop.exercise), case, playthrough) == (
        d.OccasionMarked(occasion="going-home", applies=True),
        d.OccasionMarked(occasion="comfort-team-asked", applies=True),
        d.ChoiceMade(question="start", option="now"),
        d.StepSubmitted(step="occasion"),
        d.PiecePlaced(piece="family", placement="child-family", short=True),
        d.StepSubmitted(step="case-summary"),
        d.TextWritten(field="goal", text="Voor vrijdag staat er een naam voor elke nacht."),
        d.StepSubmitted(step="goal"),
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "nearest"),
    [
        ("minutes: 10", "minutes: 45", "M105", None),
        ("task: Kies", "taks: Kies", "M101", "task"),
        ("steps: [participants]", "steps: [particpants]", "M103", "participants"),
        ("cites: [K-025, K-028]", "cites: [K-025, K-928]", "S106", "K-028"),
        ("scenarios: [noor]", "scenarios: [noor, nor]", "E105", "noor"),
        ("  noor:\n", "  nor:\n", "E104", "noor"),
        ("given: as-asked", "given: as-aksed", "E106", "as-asked"),
        ("closing: Wie", "closing: Bel 06-12345678. Wie", "S191", None),
        ("closing: Wie er niet", "closing: Het UMC hoort het. Wie er niet", "S192", None),
    ],
)
def test_each_slip_is_told_at_its_line(
    old: str, new: str, code: str, nearest: str | None, workshop: Workshop
) -> None:
    """Form, names, items and texts."""
    text = workshop.change(workshop.exercise, old, new).read_text(encoding="utf-8")
    (problem,) = exercise_problems(workshop.exercise)
    assert (problem.code, problem.nearest) == (code, nearest)
    assert problem.line == text[: text.index(new)].count("\n") + 1


def test_an_exercise_that_fills_in_nothing_needs_no_playthrough(workshop: Workshop) -> None:
    """The first step has nothing before it."""
    workshop.change(workshop.exercise, "steps: [participants]", "steps: [occasion]")
    workshop.change(workshop.exercise, "    participants: [Wie", "    occasion: [Wie")
    workshop.change(workshop.exercise, "given: as-asked", "given: none-at-all")
    assert exercise_problems(workshop.exercise) == []


def test_an_exercise_is_found_by_its_id(workshop: Workshop) -> None:
    """The id is the name of its file."""
    assert find_exercise(workshop.exercise.parent, "wie-komt").title == "Wie komt er?"
    assert list(load_exercises(workshop.exercise.parent)) == ["wie-komt"]


@pytest.mark.parametrize("word", ["wie-komtt", "../exercises/wie-komt", "Wie-komt", "", "wie-komt\n"])
def test_an_unknown_id_names_the_nearest_exercise_or_none(word: str, workshop: Workshop) -> None:
    """Only an id in the form of an id is looked for among the files."""
    with pytest.raises(UnknownExerciseError) as stop:
        find_exercise(workshop.exercise.parent, word)
    assert stop.value.nearest in ("wie-komt", None)


def test_the_errors_of_all_exercises_come_together(workshop: Workshop) -> None:
    """As one exception."""
    workshop.put(workshop.exercise.with_stem("tweede"), workshop.text("exercise"))
    workshop.change(workshop.exercise, "minutes: 10", "minutes: 60")
    with pytest.raises(ExerciseProblems) as stop:
        load_exercises(workshop.exercise.parent)
    assert [problem.code for problem in stop.value.problems] == ["E101", "M105"]
