"""The screen of the goal, without a browser."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.decision import StepReopened, StepSubmitted, TextWritten
from kompas_sim.widgets.screens.goal import ELEMENTS, body
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, keys_in, told, view

ALLOWED = {"elements"}
"""The names of the seven elements are the same in every case; what they mean in this one is the key."""


def test_texts_come_back_as_they_were_written() -> None:
    """The goal, the questions and the problems each in their own field."""
    shown = body(
        view(
            case(),
            "goal",
            TextWritten(field="goal", text="Eén nummer voor ouders."),
            TextWritten(field="goal-questions", text="Wie?\nWanneer?"),
            TextWritten(field="goal-problems", text="Niemand weet het."),
        )
    )
    written = (shown["goal"], shown["questions"], shown["problems"])
    assert written == ("Eén nummer voor ouders.", "Wie?\nWanneer?", "Niemand weet het.")


def test_what_is_not_written_yet_is_an_empty_text() -> None:
    """A text field in the browser needs a text."""
    shown = body(view(case(), "goal"))
    assert (shown["goal"], shown["questions"], shown["problems"]) == ("", "", "")


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_goal_of_the_case_stays_in_the_kernel_until_the_hand_in(name: str) -> None:
    """Neither the model nor its elements, questions or problems are sent."""
    shown = body(view(case(name), "goal"))
    hidden = (*case(name).goal.questions, *case(name).goal.problems)
    assert shown["example"] is None
    assert keys_in(shown) & KEY_FIELDS == ALLOWED
    assert told(case(name), shown) == []
    assert [text for text in hidden if text in str(shown)] == []


def test_after_the_hand_in_the_example_stands_beside_it_with_its_why() -> None:
    """The model goal, why it is put like this, and what each element means in this case."""
    example = body(view(case(), "goal", StepSubmitted(step="goal")))["example"]
    assert (example["goal"], example["why"]) == (case().goal.model, case().goal.why)
    assert len(example["elements"]) == len(ELEMENTS)


def test_who_tries_again_writes_without_the_example() -> None:
    """A reopened step hides the example once more."""
    again = view(case(), "goal", StepSubmitted(step="goal"), StepReopened(step="goal"))
    assert body(again)["example"] is None


def test_letters_and_portrait_can_be_read_again() -> None:
    """Everything that opened the case."""
    back = body(view(case(), "goal"))["lookBack"]
    assert back["portrait"] == case().child.portrait
    assert [letter["sender"] for letter in back["letters"]] == [
        letter.sender.partition(", ")[0] for letter in case().letters
    ]
