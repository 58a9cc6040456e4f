"""What is the same on the screen of every step, without a browser."""

from __future__ import annotations

from kompas_sim.attempt.decision import ConfidenceGiven, HintOpened, StepSubmitted
from kompas_sim.practice.exercise_file import exercises_folder, find_exercise
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.widgets.screen import screen
from kompas_sim.widgets.view import View
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played, practised
from tests.support.views import view


def test_hints_are_sent_one_by_one() -> None:
    """Those that were not asked for stay in the kernel."""
    all_hints = case().hints["goal"]
    seen = view(case(), "goal", HintOpened(step="goal", number=0))
    assert screen(view(case(), "goal"))["hints"] == {"opened": [], "total": len(all_hints)}
    assert screen(seen)["hints"] == {"opened": [all_hints[0]], "total": len(all_hints)}


def test_an_exercise_adds_its_own_hints_and_question() -> None:
    """After those of the case."""
    name = "de-agenda-in-dertig-minuten"
    task = find_exercise(exercises_folder(), name)
    seen = View(training=practised(name, "mees"), words=Words(), step="agenda", exercise=task)
    assert screen(seen)["hints"]["total"] == len(case().hints["agenda"]) + len(task.hints["mees"]["agenda"])
    assert screen(seen)["confidenceQuestion"] == task.confidence.question


def test_certainty_is_asked_where_something_is_decided() -> None:
    """Not of a reading, nor of the debrief."""
    asked = [
        step
        for step in (*PLAYED_STEPS, "debrief")
        if screen(View(training=played(), words=Words(), step=step))["asksConfidence"]
    ]
    assert asked == [step for step in PLAYED_STEPS if step != "meeting"]


def test_certainty_shows_what_was_said() -> None:
    """It can be changed until the hand-in."""
    assert screen(view(case(), "goal", ConfidenceGiven(step="goal", level="sure")))["confidence"] == "sure"


def test_steps_lead_to_each_other() -> None:
    """The first has none before it, the debrief none after it."""
    order = (*PLAYED_STEPS, "debrief")
    shown = [screen(View(training=played(), words=Words(), step=step)) for step in order]
    assert [one["next"] for one in shown] == [*order[1:], None]
    assert [one["previous"] for one in shown] == [None, *order[:-1]]


def test_feedback_comes_with_the_hand_in() -> None:
    """Never before."""
    assert screen(view(case(), "goal"))["feedback"] is None
    handed_in = screen(view(case(), "goal", StepSubmitted(step="goal")))
    assert (handed_in["submitted"], handed_in["feedback"]["findings"] != []) == (True, True)
