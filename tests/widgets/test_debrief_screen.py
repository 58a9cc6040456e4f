"""The screen of the debrief, without a browser."""

from __future__ import annotations

from typing import Any

import pytest

from kompas_sim.attempt.decision import StepReopened, TextWritten
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.widgets.screens.debrief import MOST, body
from kompas_sim.widgets.view import View
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played, practised
from tests.support.views import view


def debrief(way: str = "typical-mistake", **shown: Any) -> View:
    """The debrief of a played run."""
    return View(training=played("mees", way), words=Words(), step="debrief", **shown)


def test_the_profile_has_a_word_for_every_step_with_a_score() -> None:
    seen = debrief()
    shown = body(seen)["profile"]
    scored = [step for step in PLAYED_STEPS if seen.training.feedback(step).score is not None]
    assert [one["step"] for one in shown] == scored
    assert len(scored) >= len(PLAYED_STEPS) - 1
    assert all(one["levelText"] == Words()(f"ui.level.{one['level']}") for one in shown)


def test_numbers_come_only_when_asked_for() -> None:
    """Words first."""
    assert {one["score"] for one in body(debrief())["profile"]} == {None}
    assert all(0 <= one["score"] <= 100 for one in body(debrief(show_numbers=True))["profile"])


def test_neither_list_is_longer_than_one_can_take_in() -> None:
    """The steps themselves show everything."""
    shown = body(debrief())
    assert 0 < len(shown["good"]) <= MOST
    assert len(shown["ask"]) == MOST


def test_no_step_fills_the_whole_list() -> None:
    """Every step has its turn, in the order of the steps."""
    steps = [one["step"] for one in body(debrief())["ask"]]
    assert len(set(steps)) == MOST
    assert steps == sorted(steps, key=PLAYED_STEPS.index)


def test_what_went_well_is_praise_and_what_is_asked_is_not() -> None:
    """Two tones, two lists, and no form in either: reasons are given where the step is."""
    shown = body(debrief())
    assert {one["tone"] for one in shown["good"]} == {"good"}
    assert {one["tone"] for one in shown["ask"]} <= {"ask", "look"}
    assert not any(one["asksReason"] for one in (*shown["good"], *shown["ask"]))


def test_a_reopened_step_is_named_as_open() -> None:
    """And stands in the profile again when it was handed in."""
    again = View(
        training=played("mees", "typical-mistake", StepReopened(step="agenda")), words=Words(), step="debrief"
    )
    assert body(again)["open"] == [Words()("method.step.agenda")]
    assert "agenda" not in [one["step"] for one in body(again)["profile"]]


def test_an_empty_debrief_shows_that_nothing_was_handed_in() -> None:
    """Nothing to praise, nothing to ask, nothing to take along."""
    shown = body(view(case(), "occasion"))
    assert (shown["profile"], shown["good"], shown["ask"]) == ([], [], [])
    assert not shown["hasSlot"]
    assert not shown["hasAgreements"]


def test_own_view_is_kept() -> None:
    """The trainee speaks first."""
    seen = View(
        training=played("mees", "nothing-done", TextWritten(field="own-view", text="Ik vergat de nacht.")),
        words=Words(),
        step="debrief",
    )
    assert body(seen)["ownView"] == "Ik vergat de nacht."


def test_figures_wait_until_they_are_asked_for() -> None:
    """Drawing takes longer than a screen may."""
    assert body(debrief())["figures"] is None
    assert body(debrief(figures=({"id": "profile"},)))["figures"] == [{"id": "profile"}]


@pytest.mark.parametrize("exercise", ["wie-zit-aan-tafel", "afspraken-die-houden"])
def test_an_exercise_is_looked_back_on_for_its_own_steps(exercise: str) -> None:
    """What was given beforehand is not the trainee's work."""
    seen = View(training=practised(exercise, "jip"), words=Words(), step="debrief")
    assert body(seen)["profile"] == []
    assert len(body(seen)["open"]) == 1


def test_every_fact_that_stayed_unsaid_is_told_with_what_it_would_have_taken() -> None:
    """Once the meeting was handed in: before that it would give away what to ask."""
    seen = debrief()
    shown, talk = body(seen)["unheard"], seen.training.conversation()
    assert len(shown) == len(seen.case.facts) - talk.state.surfaced.bit_count() > 0
    assert all(one["text"] and one["matters"] and one["because"] for one in shown)
    again = played("mees", "typical-mistake", StepReopened(step="meeting"))
    assert body(View(training=again, words=Words(), step="debrief"))["unheard"] == []
