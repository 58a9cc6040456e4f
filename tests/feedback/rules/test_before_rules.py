"""Rules about what is prepared: occasion, case summary, goal, participants and planning."""

from __future__ import annotations

from tests.feedback.factory import changed, chosen, plan, without_tasks
from tests.feedback.rules.pictures import INVITE_EVERYBODY, summary
from tests.feedback.saar import MUSTS, TABLE
from tests.feedback.support import see, variants


def test_occasions_that_were_not_judged_are_one_question() -> None:
    assert variants("occasion-not-judged", plan()) == ["many"]
    assert variants("occasion-not-judged", plan(occasions={"team": True, "home": True})) == ["one"]


def test_a_misread_occasion_may_be_argued_for() -> None:
    (finding,) = see("occasion-misread", changed(occasions={"bed": True}))
    assert finding.tone == "ask"
    assert "K-009" in finding.cites


def test_a_choice_close_to_the_authors_is_explained_and_a_far_one_is_asked_about() -> None:
    close, far = see("other-than-author", chosen(parents="whole", start="later"))[::-1]
    assert (close.tone, close.asks_reason) == ("explain", False)
    assert (far.tone, far.asks_reason) == ("ask", True)


def test_open_questions_of_one_step_are_one_finding() -> None:
    subjects = [finding.subject for finding in see("choice-not-made", plan())]
    assert subjects == [
        "question:start",
        "question:pre-meeting",
        "question:form",
        "question:route",
        "question:follow-up",
    ]


def test_an_empty_summary_is_one_question() -> None:
    assert variants("summary-lacks", plan()) == ["all"]


def test_what_lacks_in_a_summary_is_told_per_section() -> None:
    assert variants("summary-lacks", summary(now="out", family="out")) == [
        "child-family",
        "present",
    ]


def test_a_piece_in_another_fitting_place_is_fine() -> None:
    assert see("piece-in-wrong-section", summary(illness="present", birth="history")) == []
    assert see("not-for-summary", summary(birth="history")) == []


def test_what_belongs_to_the_care_plan_is_sent_to_the_annex() -> None:
    assert variants("piece-in-wrong-section", summary(wishes="present")) == ["annex"]


def test_something_told_in_confidence_is_not_mixed_with_what_is_merely_too_much() -> None:
    both = summary(secret="present", gossip="present")
    assert [finding.subject for finding in see("shared-in-confidence", both)] == ["piece:secret"]
    (finding,) = see("not-for-summary", both)
    assert finding.message.values["pieces"] == "‘Kort gossip’"


def test_a_goal_without_any_element_is_one_question() -> None:
    vague = changed(texts={"goal": "Goed samenwerken."})
    assert variants("goal-not-concrete", vague) == ["all"]


def test_nobody_invited_is_one_friendly_question() -> None:
    assert variants("missing-must-have", plan()) == ["nobody"]
    assert variants("missing-must-have", plan(invited=("mother",))) == ["all"]
    assert variants("useful-person-left-out", plan()) == []
    assert variants("parents-not-invited", plan()) == []


def test_parents_who_are_not_there_are_asked_about_and_never_called_wrong() -> None:
    (finding,) = see("parents-not-invited", changed(invited=MUSTS))
    assert (finding.tone, finding.asks_reason) == ("ask", True)
    assert "K-032" in finding.cites


def test_inviting_everybody_gets_a_few_questions_and_one_about_the_rest() -> None:
    assert variants("not-needed-now", INVITE_EVERYBODY) == [
        "alone",
        "alone",
        "more",
    ]


def test_a_third_of_one_team_is_asked_about_once() -> None:
    (finding,) = see("too-many-of-one-discipline", INVITE_EVERYBODY)
    assert (finding.subject, finding.message.values["number"]) == ("person:comfort-doctor", 3)
    named = [each.subject for each in see("not-needed-now", INVITE_EVERYBODY)]
    assert "person:comfort-doctor" not in named


def test_without_a_pre_meeting_the_question_depends_on_whether_parents_are_there() -> None:
    assert variants("pre-meeting-choice", chosen(pre_meeting="no")) == ["with-parents"]
    alone = chosen(pre_meeting="no").model_copy(update={"invited": MUSTS})
    assert variants("pre-meeting-choice", alone) == ["without-parents"]


def test_a_form_that_shuts_someone_out_is_told_apart_from_a_moment_that_does() -> None:
    assert variants("slot-without-must-have", chosen(form="in-person")) == ["form"]
    assert variants("slot-without-must-have", changed(slot="early")) == ["absent"]


def test_a_moment_that_is_too_late_comes_before_how_well_it_suits() -> None:
    assert variants("slot-too-late", changed(slot="late")) == ["alone"]
    assert variants("slot-less-suited", changed(slot="late")) == []
    assert variants("slot-that-fits", changed(slot="late")) == []


def test_a_clumsy_route_is_asked_about_and_an_unsafe_one_is_shown() -> None:
    assert variants("care-plan-not-sent-securely", chosen(sending="paper")) == ["clumsy"]
    assert variants("care-plan-not-sent-securely", chosen(sending="mail")) == ["unsafe"]
    assert see("unsafe-choice", chosen(sending="mail")) == []


def test_a_few_open_tasks_are_named_and_many_are_one_question() -> None:
    assert variants("invitation-incomplete", without_tasks("send-goal", "ask-own-role")) == [
        "send-goal",
        "ask-own-role",
    ]
    assert variants("invitation-incomplete", plan()) == ["many"]


def test_a_deadline_on_the_day_itself_or_before_today_is_asked_about() -> None:
    assert variants("no-deadline-for-additions", changed(deadline_days=0)) == ["same-day"]
    assert variants("no-deadline-for-additions", changed(deadline_days=8)) == ["passed"]


def test_roles_are_asked_about_one_by_one_and_together_when_nobody_has_any() -> None:
    assert variants("roles-not-assigned", plan(roles={"chair": "gp", "timekeeper": "mother"})) == [
        "minute-taker"
    ]
    assert variants("roles-not-assigned", plan()) == ["all"]


def test_the_one_who_writes_has_to_be_there() -> None:
    assert variants("role-for-someone-absent", changed(slot="early")) == ["timekeeper"]


def test_only_those_outside_the_core_are_asked_about_as_absent() -> None:
    (finding,) = see("invited-but-absent", changed(slot="early"))
    assert finding.message.values["names"] == "Coordinator (de coordinator)"


def test_a_useful_person_is_asked_about_and_one_who_could_come_is_explained() -> None:
    should, could = see("useful-person-left-out", changed(invited=TABLE))
    assert (should.tone, should.subject) == ("ask", "person:coordinator")
    assert (could.tone, could.asks_reason) == ("explain", False)
