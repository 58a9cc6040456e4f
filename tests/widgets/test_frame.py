"""The frame around a step, without a browser."""

from __future__ import annotations

from kompas_sim.attempt.decision import Decision, StepSubmitted, TextWritten
from kompas_sim.practice.exercise_file import exercises_folder, find_exercise
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.widgets.frame import can_go, frame
from kompas_sim.widgets.view import Json, View
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played, practised
from tests.support.views import NOW, view


def framed(seen: View) -> Json:
    """The frame of a view without code, notice or links."""
    return frame(seen, code=None, notice=None, links={})


def exercise(*decisions: Decision) -> View:
    """The exercise about the agenda on Jip."""
    name = "de-agenda-in-dertig-minuten"
    task = find_exercise(exercises_folder(), name)
    return View(training=practised(name, "jip", *decisions), words=Words(), step="agenda", exercise=task)


def test_the_stepper_shows_every_step_and_the_debrief() -> None:
    """Numbered from one, in order."""
    steps = framed(View(training=played(), words=Words(), step="agenda"))["steps"]
    assert [(one["number"], one["id"]) for one in steps] == list(
        enumerate((*PLAYED_STEPS, "debrief"), start=1)
    )


def test_a_step_is_open_when_those_before_it_were_handed_in() -> None:
    """Looking back is always possible."""
    seen = View(training=played("mees", "nothing-done"), words=Words(), step="debrief")
    assert all(one["open"] for one in framed(seen)["steps"])
    begun = View(training=practised("wie-zit-aan-tafel", "mees"), words=Words(), step="participants")
    assert can_go(begun, "participants")
    assert not can_go(begun, "debrief")


def test_nothing_was_saved_before_the_first_decision() -> None:
    """The sign says when the last one was kept."""
    assert framed(view(case(), "goal"))["saved"] is None
    assert framed(view(case(), "goal", TextWritten(field="goal", text="x")))["saved"] == NOW.isoformat()


def test_undo_is_offered_while_there_is_something_to_undo() -> None:
    """A hand-in closes what came before it."""
    written = TextWritten(field="goal", text="x")
    assert framed(view(case(), "goal"))["canUndo"] is False
    assert framed(view(case(), "goal", written))["canUndo"] is True
    assert framed(view(case(), "goal", written, StepSubmitted(step="goal")))["canUndo"] is False


def test_a_case_that_nobody_reviewed_is_called_a_draft() -> None:
    """As long as no name stands in its file."""
    assert framed(view(case(), "goal"))["draft"] is (case().reviewed_by is None)


def test_an_exercise_shows_its_task_and_its_minutes() -> None:
    """And nothing but its own steps."""
    shown = framed(exercise())
    assert shown["title"] == "De agenda in dertig minuten"
    assert "Jip" in shown["subtitle"]
    task = find_exercise(exercises_folder(), "de-agenda-in-dertig-minuten")
    assert shown["exercise"]["task"] == task.task
    assert str(task.minutes) in shown["exercise"]["minutes"]
    assert shown["exercise"]["closing"] is None
    assert [one["id"] for one in shown["steps"]] == ["agenda", "debrief"]


def test_an_exercise_that_is_done_says_what_to_take_along() -> None:
    """To one's own work."""
    task = find_exercise(exercises_folder(), "de-agenda-in-dertig-minuten")
    assert framed(exercise(StepSubmitted(step="agenda")))["exercise"]["closing"] == task.closing


def test_a_case_has_no_task_of_an_exercise() -> None:
    """The steps tell what to do."""
    assert framed(view(case(), "goal"))["exercise"] is None
