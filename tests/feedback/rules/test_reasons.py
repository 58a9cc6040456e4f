"""Tailored care (K-003): nothing is flatly wrong, a reason is asked for, answered and weighed."""

from __future__ import annotations

import pytest

from kompas_sim.feedback.assess import assess
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.reasons import OWN_WORDS, accepted_share
from kompas_sim.feedback.scoring.f_score import f_score
from kompas_sim.feedback.scoring.participants import CAP
from tests.feedback.factory import because, changed
from tests.feedback.saar import TABLE, saar
from tests.feedback.support import see

WITHOUT_GP = tuple(person for person in (*TABLE, "coordinator", "dietitian") if person != "gp")


def about_gp(reason: str | None = None, text: str = "") -> Finding:
    """What is said about the general practitioner who was left out, for this reason."""
    reasons = because("person:gp", reason, text) if reason or text else {}
    (finding,) = see("missing-must-have", changed(invited=WITHOUT_GP, reasons=reasons))
    return finding


def people_score(reason: str | None = None, text: str = "") -> float:
    """The score of the people without the general practitioner, for this reason."""
    reasons = because("person:gp", reason, text) if reason or text else {}
    return assess(saar(), changed(invited=WITHOUT_GP, reasons=reasons), "participants").parts[0].value


def test_a_missing_must_have_is_a_question_with_room_for_a_reason() -> None:
    finding = about_gp()
    assert (finding.tone, finding.asks_reason, finding.subject) == ("ask", True, "person:gp")
    assert finding.answer is None
    assert {"K-003", "K-028"} <= set(finding.cites)


def test_a_good_reason_is_praised_with_the_answer_of_the_case() -> None:
    finding = about_gp("good")
    assert (finding.tone, finding.answer) == ("good", "Antwoord op good.")


def test_with_an_accepted_reason_the_answer_takes_the_place_of_the_why() -> None:
    assert about_gp("good").why is None
    assert about_gp("weak").why is not None


def test_a_reason_is_answered_also_where_others_share_a_remark() -> None:
    """Three people are not needed; two get a question of their own, the one with a reason an answer."""
    invited = (*TABLE, "teacher", "director", "comfort-doctor", "visitor")
    extra = saar().people_by_id["director"].model_copy(update={"id": "visitor", "burden": 0.1})
    crowded = saar().changed(people=(*saar().people, extra))
    reasoned = changed(invited=invited, reasons=because("person:visitor", text="hij vroeg er zelf om"))
    subjects = {finding.subject: finding.tone for finding in see("not-needed-now", reasoned, crowded)}
    assert subjects["person:visitor"] == "explain"
    silent = changed(invited=invited)
    assert "person:visitor" not in {each.subject for each in see("not-needed-now", silent, crowded)}


def test_a_reason_for_leaving_out_someone_who_could_have_come_is_answered_too() -> None:
    reasoned = changed(
        invited=(*TABLE, "coordinator"), reasons=because("person:dietitian", text="zij stuurt een brief")
    )
    (finding,) = see("useful-person-left-out", reasoned)
    assert (finding.subject, finding.message.key) == ("person:dietitian", "feedback.own-reason")


def test_a_weak_reason_is_answered_and_the_question_stays() -> None:
    finding = about_gp("weak")
    assert (finding.tone, finding.answer) == ("ask", "Antwoord op weak.")
    assert finding.why == "Waarom gp."


def test_own_words_are_not_weighed_and_the_app_says_so() -> None:
    finding = about_gp(text="zij wil zelf niet komen")
    assert (finding.tone, finding.answer, finding.message.key) == ("explain", None, "feedback.own-reason")


def test_a_reason_can_be_given_again() -> None:
    assert about_gp("good").asks_reason


def test_credit_comes_back_as_far_as_a_reason_holds() -> None:
    assert people_score() == CAP
    assert people_score("weak") == CAP
    assert people_score("good") == 1
    assert CAP < people_score(text="zij wil zelf niet komen") < 1


@pytest.mark.parametrize(("text", "expected"), [("weet niet", 0.0), ("zij wil niet", OWN_WORDS), ("  ", 0.0)])
def test_own_words_count_from_three_words(text: str, expected: float) -> None:
    plan = changed(invited=WITHOUT_GP, reasons=because("person:gp", text=text))
    assert accepted_share(saar(), plan, "person:gp") == expected


def test_a_reason_for_leaving_someone_out_is_worth_nothing_once_they_are_invited() -> None:
    plan = changed(reasons=because("person:gp", "good"))
    assert accepted_share(saar(), plan, "person:gp") == 0


@pytest.mark.parametrize(
    ("place", "reason", "expected"),
    [
        ("question:start", "good", 0.9),
        ("agenda:scenarios", "good", 0.8),
        ("topic:letters", "weak", 0.1),
        ("task:evaluate", None, OWN_WORDS),
        ("person:nobody", "good", 0.0),
        ("question:nothing", "good", 0.0),
    ],
)
def test_reasons_hold_wherever_they_can_be_given(place: str, reason: str | None, expected: float) -> None:
    own = "" if reason else "dat doen we anders"
    plan = changed(reasons=because(place, reason, own))
    assert accepted_share(saar(), plan, place) == expected


def test_a_reason_about_the_part_of_the_parents_restores_their_place() -> None:
    """The mother weighs 0.5: with a reason that holds for 0.9 only a tenth of that is missed."""
    there = tuple(person for person in changed().invited if person != "mother")
    plan = changed(invited=there, reasons=because("question:parents", "good"))
    assert assess(saar(), plan, "participants").parts[0].value == pytest.approx(f_score(4.8, 0.05, 0))


def test_a_reason_about_the_part_of_the_parents_counts_for_each_parent() -> None:
    plan = changed(invited=WITHOUT_GP[:3], reasons=because("question:parents", "good"))
    (finding,) = see("parents-not-invited", plan)
    assert (finding.tone, finding.answer) == ("good", "Antwoord op good.")


def test_no_reason_makes_an_unsafe_choice_safe() -> None:
    choices = {**changed().choices, "follow-up": "none"}
    plan = changed(choices=choices, reasons=because("question:follow-up", "good"))
    (finding,) = see("unsafe-choice", plan)
    assert (finding.tone, finding.asks_reason) == ("look", False)
    assert assess(saar(), plan, "closing").parts[2].value == 0.5
