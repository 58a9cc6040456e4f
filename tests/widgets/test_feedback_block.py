"""Feedback as the browser gets it, without a browser."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.decision import (
    ChoiceMade,
    ReasonGiven,
    StepReopened,
    StepSubmitted,
    TextWritten,
)
from kompas_sim.method.load import load_method
from kompas_sim.widgets.feedback_block import cite, feedback_block
from kompas_sim.widgets.view import Json, View
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import played
from tests.support.views import view

DONE = StepSubmitted(step="goal")


def block(seen: View) -> Json:
    """The feedback on the step of a view, which was handed in."""
    found = feedback_block(seen, seen.step)
    assert found is not None
    return found


def test_there_is_no_feedback_before_the_hand_in() -> None:
    """Nor while a step is open again."""
    assert feedback_block(view(case(), "goal"), "goal") is None
    assert feedback_block(view(case(), "goal", DONE, StepReopened(step="goal")), "goal") is None


def test_a_citation_says_where_it_stands_and_how_strong_it_is() -> None:
    """In our own words."""
    shown = cite("K-062", Words())
    item = load_method().item("K-062")
    assert (shown["text"], shown["section"]) == (item.paraphrase, item.section)
    assert shown["source"] == "Werkwijze"
    assert shown["strength"] == Words()(f"method.strength.{item.strength}")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_finding_has_words_and_a_tone(language: str) -> None:
    """In both languages, and without an open place left in the text."""
    shown = block(view(case(), "goal", DONE, language=language))["findings"]
    assert shown
    for finding in shown:
        assert finding["toneText"] == Words(language)(f"ui.tone.{finding['tone']}")
        assert finding["text"]
        assert "{" not in finding["text"]


def test_words_come_first_and_numbers_when_asked_for() -> None:
    """A level always, a score and its parts only then."""
    quiet = block(view(case(), "goal", DONE))
    assert (quiet["score"], quiet["parts"]) == (None, [])
    assert quiet["levelText"]
    loud = view(case(), "goal", DONE)
    shown = block(View(training=loud.training, words=loud.words, step="goal", show_numbers=True))
    assert 0 <= shown["score"] <= 100
    assert all(part["sentence"] and 0 <= part["value"] <= 100 for part in shown["parts"])


def test_the_first_hand_in_has_nothing_to_compare_with() -> None:
    """The second has."""
    assert block(view(case(), "goal", DONE))["before"] is None


def test_a_second_hand_in_says_what_was_solved() -> None:
    """By the remarks themselves."""
    better = TextWritten(field="goal-questions", text="Wie neemt er 's avonds op?")
    seen = view(case(), "goal", DONE, StepReopened(step="goal"), better, DONE)
    before = block(seen)["before"]
    assert before["times"] == 2
    assert before["gone"]
    assert before["new"] == []


def test_handing_in_the_same_again_changes_nothing() -> None:
    """No remark is gone and none is new."""
    before = block(view(case(), "goal", DONE, StepReopened(step="goal"), DONE))["before"]
    assert (before["gone"], before["new"]) == ([], [])


def test_a_reason_of_the_case_is_answered() -> None:
    """And kept with the finding, for the form to show again."""
    question = next(one for one in case().questions if one.step == "occasion" and one.reasons)
    wrong = min(question.options, key=lambda option: option.credit)
    reason = ReasonGiven(topic=f"question:{question.id}", reason=question.reasons[0].id)
    seen = view(
        case(),
        "occasion",
        ChoiceMade(question=question.id, option=wrong.id),
        StepSubmitted(step="occasion"),
        reason,
    )
    shown = next(one for one in block(seen)["findings"] if one["subject"] == f"question:{question.id}")
    assert shown["given"] == {"reason": question.reasons[0].id, "text": ""}
    assert shown["answer"]


def test_reasons_for_a_person_fit_what_was_done() -> None:
    """Who was left out is not asked why they were invited."""
    seen = View(training=played("mees", "typical-mistake"), words=Words(), step="participants")
    asked = [
        one
        for one in block(seen)["findings"]
        if one["asksReason"] and (one["subject"] or "").startswith("person:")
    ]
    assert asked
    for finding in asked:
        person = case().people_by_id[finding["subject"].removeprefix("person:")]
        offered = person.invite if person.id in seen.training.plan.invited else person.leave_out
        assert [one["id"] for one in finding["reasons"]] == [one.id for one in offered]
