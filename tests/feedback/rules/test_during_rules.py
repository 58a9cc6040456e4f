"""Rules about agenda, meeting, agreements and closing."""

from __future__ import annotations

from kompas_sim.feedback.topics_carried import red_flags
from tests.feedback.factory import agenda, because, changed, plan, without_tasks, written
from tests.feedback.rules.pictures import LETTER, LIMITS, NUMBER, agreed
from tests.feedback.saar import MUSTS, saar
from tests.feedback.support import see, variants


def test_the_largest_step_back_in_a_room_is_the_one_that_is_told() -> None:
    (finding,) = see("urgent-point-late", agenda("scenarios doubts", "school care-plan night"))
    assert (finding.message.values["point"], finding.message.values["earlier"]) == (
        "Punt night",
        "Punt school",
    )


def test_points_left_out_are_asked_about_most_urgent_first() -> None:
    subjects = [finding.subject for finding in see("urgent-point-left-out", agenda("", "school"))]
    assert subjects == ["agenda:scenarios", "agenda:night", "agenda:doubts", "points:left-out"]


def test_parking_a_point_that_may_be_parked_is_not_leaving_it_out() -> None:
    parked = agenda("scenarios doubts", "night school", "care-plan trial limits")
    assert see("urgent-point-left-out", parked) == []


def test_an_empty_agenda_is_one_question() -> None:
    empty = plan(choices={"pre-meeting": "yes"})
    assert variants("empty-agenda", empty) == ["alone"]
    for silent in ("urgent-point-left-out", "point-left-lying", "pre-meeting-without-points"):
        assert variants(silent, empty) == []


def test_limits_that_were_never_discussed_are_a_matter_of_their_own() -> None:
    mixed = agenda("scenarios doubts", "night limits trial")
    assert [each.subject for each in see("first-mention-of-limits", mixed)] == ["agenda:limits"]
    assert [each.subject for each in see("point-that-can-wait", mixed)] == ["agenda:trial"]


def test_a_few_minutes_over_are_explained_and_many_are_shown() -> None:
    about = agenda("scenarios doubts", "night care-plan school", minutes={"night": 15})
    over = agenda("scenarios doubts", "night care-plan school", minutes={"night": 19})
    assert [finding.tone for finding in see("room-over-budget", about)] == ["explain"]
    assert [finding.tone for finding in see("room-over-budget", over)] == ["look"]


def test_minutes_are_marked_as_an_extension() -> None:
    over = agenda("scenarios doubts", "night care-plan school", minutes={"night": 19})
    short = changed(minutes={"night": 2})
    assert all(finding.extension for finding in see("room-over-budget", over))
    assert all(finding.extension for finding in see("point-too-short", short))


def test_a_full_agenda_is_praised_and_an_almost_empty_one_is_not() -> None:
    assert see("within-time", agenda("scenarios", "night care-plan")) != []
    assert see("within-time", agenda("scenarios", "school")) == []


def test_without_a_moment_nobody_is_unheard() -> None:
    assert see("fact-without-holder", changed(slot=None, invited=MUSTS[:1])) == []
    assert see("fact-not-asked-for", changed(slot=None, agenda={})) == []


def test_no_agreements_at_all_is_one_question() -> None:
    empty = plan()
    assert variants("no-agreements", empty) == ["alone"]
    for silent in ("no-first-contact", "nobody-at-night", "limits-not-shared", "topic-not-carried"):
        assert variants(silent, empty) == []


def test_a_number_for_the_night_covers_every_event_of_the_night() -> None:
    assert see("nobody-at-night", agreed(NUMBER)) == []


def test_an_event_that_can_wait_until_morning_needs_nobody_at_night() -> None:
    (finding,) = see("nobody-at-night", agreed(LETTER))
    assert finding.message.values["topics"] == "‘Onderwerp first-call’"


def test_a_reason_about_limits_takes_the_red_flag_away() -> None:
    assert "limits-not-shared" in red_flags(saar(), agreed(NUMBER))
    reasoned = agreed(NUMBER).model_copy(update={"reasons": because("topic:limits-known", "good")})
    assert "limits-not-shared" not in red_flags(saar(), reasoned)


def test_a_tempting_draft_is_told_by_its_own_rule_only() -> None:
    tempted = agreed(NUMBER, written(4, "together"))
    assert len(see("tempting-agreement", tempted)) == 1
    for silent in ("agreement-without-owner", "vague-what", "vague-when"):
        assert see(silent, tempted) == []


def test_a_tempting_draft_that_was_mended_is_tempting_no_more() -> None:
    mended = written(
        4, "share", person="oncologist", what="stuurt elke brief binnen twee dagen naar de huisarts"
    )
    assert see("tempting-agreement", agreed(NUMBER, mended)) == []


def test_many_tempting_drafts_are_a_few_questions_and_one_about_the_rest() -> None:
    greedy = agreed(
        *(written(n, name) for n, name in enumerate(("together", "share", "gp-always", "share"), 1))
    )
    assert variants("tempting-agreement", greedy)[-1] == "more"
    assert len(variants("tempting-agreement", greedy)) == 4


def test_several_agreements_that_lack_the_same_are_one_question() -> None:
    vague = [written(n, person="gp", what="houdt contact op maandag 9 maart") for n in (1, 2, 3)]
    assert variants("vague-what", agreed(*vague)) == ["many"]
    assert variants("vague-what", agreed(vague[0])) == ["one"]


def test_what_lacks_nearly_everything_is_said_once() -> None:
    vague = agreed(written(1, what="houden elkaar goed op de hoogte"))
    assert variants("agreement-too-vague", vague) == ["one"]
    for silent in ("agreement-without-owner", "vague-what", "vague-when"):
        assert see(silent, vague) == []


def test_a_promise_beyond_someones_role_is_laid_next_to_their_own_limits() -> None:
    (finding,) = see("beyond-someones-role", agreed(written(1, "number", person="home-nurse")))
    assert finding.why == "Geen nachten."


def test_a_topic_without_agreement_asks_for_a_reason_and_is_our_own_check() -> None:
    (finding,) = see("topic-not-carried", agreed(NUMBER, LIMITS))
    assert (finding.subject, finding.asks_reason, finding.extension) == ("topic:letters", True, True)


def test_parents_are_not_said_to_be_beyond_their_role_when_they_call() -> None:
    calling = written(1, "number", person="mother", what="belt dag en nacht het dienstnummer")
    assert see("beyond-someones-role", agreed(calling)) == []


def test_two_places_for_agreements_are_one_rule_and_not_repeated() -> None:
    half = without_tasks("record-in-care-plan")
    assert variants("recorded-in-one-place-only", half) == ["record-in-care-plan"]
    assert variants("closing-incomplete", half) == []


def test_nothing_recorded_anywhere_is_not_half_recorded() -> None:
    neither = without_tasks("record-in-care-plan", "record-in-health-record")
    assert variants("recorded-in-one-place-only", neither) == []
    assert len(variants("closing-incomplete", neither)) == 2


def test_a_comment_round_for_nobody_is_an_open_task_and_not_leaving_out_the_parents() -> None:
    nobody = without_tasks("comments-parents", "comments-professionals")
    assert variants("parents-not-offered-comments", nobody) == []
    assert len(variants("after-incomplete", nobody)) == 2


def test_a_task_left_out_for_a_reason_is_answered_and_not_asked_about() -> None:
    reasoned = without_tasks("evaluate").model_copy(
        update={"reasons": because("task:evaluate", text="dat doen we per mail")}
    )
    (finding,) = see("closing-incomplete", reasoned)
    assert (finding.tone, finding.message.key) == ("explain", "feedback.own-reason.task")


def test_nobody_judged_for_sharing_is_one_question() -> None:
    assert variants("sharing-not-judged", plan()) == ["all"]
    assert variants("sharing-not-judged", plan(sharing={"gp": "yes"})) == ["some"]


def test_asking_before_sharing_with_someone_who_has_no_part_in_it_is_still_too_wide() -> None:
    assert see("shared-beyond-list", changed(sharing={"employer": "with-consent"})) != []


def test_a_talk_too_soon_is_told_apart_from_one_too_late() -> None:
    assert variants("follow-up-out-of-step", changed(follow_up_days=2)) == ["soon"]
    assert variants("follow-up-out-of-step", changed(follow_up_days=40)) == ["late"]
