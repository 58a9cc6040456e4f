"""The score of each step: what it is made of and how it moves."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.assess import assess
from kompas_sim.feedback.finding import StepFeedback
from kompas_sim.feedback.scoring.agreements import CAP
from kompas_sim.feedback.scoring.f_score import f_score
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.simulation.meeting import conversation_of, table_of
from kompas_sim.simulation.meeting.best import best_path, worst_path
from tests.feedback.factory import (
    agenda,
    because,
    changed,
    chosen,
    good_plan,
    pieces,
    plan,
    without_tasks,
    written,
)
from tests.feedback.rules.pictures import LETTER, LIMITS, NUMBER, agreed, summary, without
from tests.feedback.saar import EVERYBODY, MUSTS, saar

SCORED = tuple(step for step in PLAYED_STEPS if step != "meeting")
"""The steps in which a plan can be perfect; a conversation is compared with what its own table could have had."""


def feedback(step: StepName, of: Plan) -> StepFeedback:
    """The feedback on a step in the case of Saar."""
    return assess(saar(), of, step)


def score(step: StepName, of: Plan) -> float:
    """The score of a step that has one."""
    value = feedback(step, of).score
    assert value is not None
    return value


def part(step: StepName, name: str, of: Plan) -> float:
    """The value of one part of a step."""
    return {each.name: each.value for each in feedback(step, of).parts}[name]


@pytest.mark.parametrize("step", SCORED)
def test_the_good_plan_is_perfect(step: StepName) -> None:
    assert score(step, good_plan()) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("step", SCORED)
def test_doing_nothing_earns_next_to_nothing(step: StepName) -> None:
    assert score(step, plan()) < 0.1


def test_the_meeting_lies_between_the_worst_and_the_best_that_this_table_could_have() -> None:
    """Saying nothing at all does no harm either."""
    best, worst = best_path(table_of(saar(), good_plan())), worst_path(table_of(saar(), good_plan()))
    credit = conversation_of(saar(), good_plan()).state.credit
    expected = 1 - (best.value - credit) / (best.value - worst.value)
    assert score("meeting", good_plan()) == pytest.approx(expected)
    assert 0 < score("meeting", changed(moves=())) < score("meeting", without("explain")) < expected


def test_the_best_conversation_is_worth_all_and_the_worst_nothing() -> None:
    table = table_of(saar(), good_plan())
    assert score("meeting", changed(moves=best_path(table).moves)) == 1
    assert score("meeting", changed(moves=worst_path(table).moves)) == 0


def test_without_a_moment_nothing_was_said() -> None:
    nothing = feedback("meeting", plan())
    assert nothing.score == 0
    assert {part.value for part in nothing.parts} == {0}


def test_the_parts_of_the_meeting_are_shown_and_not_summed() -> None:
    parts = {part.name: part for part in feedback("meeting", good_plan()).parts}
    assert [part.weight for part in parts.values()] == [1, 0, 0, 0, 0, 0]
    assert (parts["facts"].value, parts["frame"].value, parts["harm"].value) == (1, 1, 1)
    assert parts["points"].value == pytest.approx(10 / 11)


def test_an_occasion_that_was_not_judged_earns_nothing() -> None:
    assert part("occasion", "occasions", plan(occasions={"team": True})) == pytest.approx(1 / 3)


def test_calling_everything_an_occasion_does_not_pay() -> None:
    all_of_them = changed(occasions={"team": True, "home": True, "bed": True})
    assert score("occasion", all_of_them) < score("occasion", good_plan())


def test_a_missing_must_costs_more_than_a_missing_useful_piece() -> None:
    places = {"family": "child-family", "illness": "diagnosis", "now": "present-short", "wishes": "care-plan"}
    without = {name: {k: v for k, v in places.items() if k != name} for name in ("now", "wishes")}
    plans = {name: changed(pieces=pieces(**rest)) for name, rest in without.items()}
    costs = {name: 1 - score("case-summary", each) for name, each in plans.items()}
    assert costs["now"] > costs["wishes"] > 0


def test_the_whole_dossier_is_not_a_good_summary() -> None:
    everything = summary(now="present", birth="history", gossip="present", secret="present")
    assert score("case-summary", everything) < 0.85 < score("case-summary", good_plan())


def test_a_needed_piece_in_the_wrong_place_or_too_short_counts_half() -> None:
    assert part("case-summary", "summary-choice", summary(family="history")) == pytest.approx(
        f_score(0.5 + 1 + 1 + 0.3, 0.5, 0)
    )
    assert part("case-summary", "summary-choice", summary(illness="diagnosis-short")) == pytest.approx(
        f_score(1 + 0.5 + 1 + 0.3, 0.5, 0)
    )


def test_twice_the_words_weigh_as_much_as_half_of_what_is_needed() -> None:
    """Three pieces of ten words where fifteen would do: all that is needed, and three times half too much."""
    brief = saar().case_summary.model_copy(update={"max_words": 15})
    strict = saar().model_copy(update={"case_summary": brief})
    found = assess(strict, summary(now="present"), "case-summary").parts[0]
    assert found.sentence.values["words"] == 30
    assert found.value == pytest.approx(f_score(3.3, 0, 0.5 * 3))


def test_any_goal_that_was_written_earns_something() -> None:
    assert 0 < score("goal", changed(texts={"goal": "Goed samenwerken."})) < score("goal", good_plan())


def test_a_silently_missing_must_have_caps_the_people_and_says_so() -> None:
    without = feedback("participants", changed(invited=(*MUSTS[1:], "mother", "coordinator", "dietitian")))
    assert without.parts[0].value == 0.6
    assert without.cap is not None
    assert without.cap.key == "feedback.cap.participants"


def test_no_cap_is_named_where_nothing_is_held_down() -> None:
    assert feedback("participants", plan(invited=("teacher",))).cap is None
    assert feedback("agreements", agreed(written(1, "together"))).cap is None


def test_inviting_everybody_scores_less_than_the_core_only() -> None:
    everybody, core = changed(invited=EVERYBODY), changed(invited=MUSTS)
    assert part("participants", "people", everybody) < part("participants", "people", core)


def test_a_role_for_someone_absent_and_a_second_role_count_half() -> None:
    assert part("planning", "roles", changed(slot="early")) == pytest.approx(2.5 / 3)
    double = changed(roles={"chair": "gp", "minute-taker": "gp", "timekeeper": "home-nurse"})
    assert part("planning", "roles", double) == pytest.approx(2.5 / 3)


def test_a_care_plan_that_does_not_exist_need_not_be_sent() -> None:
    none_yet = saar().model_copy(update={"has_care_plan": False})
    plan_without = without_tasks("send-care-plan")
    values = [assess(one, plan_without, "planning").parts[2].value for one in (saar(), none_yet)]
    assert values[0] < values[1] == 1


def test_a_link_is_only_asked_for_when_someone_is_on_a_screen() -> None:
    nobody_online = changed(slot="evening", choices={**good_plan().choices, "form": "in-person"})
    no_link = nobody_online.model_copy(update={"tasks": nobody_online.tasks - {"send-link"}})
    assert part("planning", "invitation", no_link) == 1
    assert part("planning", "invitation", without_tasks("send-link")) < 1


def test_urgent_points_at_the_end_cost_order_and_not_place() -> None:
    backwards = agenda("doubts scenarios", "school care-plan night", "trial limits")
    assert part("agenda", "order", backwards) == 0
    assert part("agenda", "place", backwards) == 1


def test_leaving_an_urgent_point_out_is_no_better_than_putting_it_last() -> None:
    last = agenda("scenarios doubts", "care-plan school night", "trial limits")
    out = agenda("scenarios doubts", "care-plan school", "trial limits")
    assert part("agenda", "order", out) <= part("agenda", "order", last)
    assert score("agenda", out) < score("agenda", last)


def test_parking_everything_does_not_pay() -> None:
    parked = agenda("", "", "scenarios doubts night care-plan school trial limits")
    assert score("agenda", parked) < 0.3


def test_an_overfull_meeting_costs_time() -> None:
    full = agenda("scenarios doubts", "trial limits night care-plan school")
    assert part("agenda", "time", full) < part("agenda", "time", good_plan()) - 0.1


def test_planning_fewer_minutes_does_not_make_a_talk_shorter() -> None:
    full = agenda("scenarios doubts", "trial limits night care-plan school")
    hurried = full.model_copy(update={"minutes": dict.fromkeys(("trial", "limits", "night"), 1)})
    assert part("agenda", "time", hurried) == part("agenda", "time", full)


def test_giving_a_talk_more_minutes_than_it_needs_takes_them_from_the_others() -> None:
    generous = changed(minutes={"night": 20})
    assert part("agenda", "time", generous) < part("agenda", "time", good_plan())


def test_a_point_that_belongs_elsewhere_and_was_left_lying_counts_half() -> None:
    assert part("agenda", "place", agenda("scenarios doubts", "night care-plan school", "limits")) == (
        pytest.approx(6.5 / 7)
    )


def test_a_reason_gives_a_point_its_place_back() -> None:
    moved = agenda("doubts", "scenarios night care-plan school", "trial limits")
    reasoned = moved.model_copy(update={"reasons": because("agenda:scenarios", "good")})
    assert part("agenda", "place", reasoned) == pytest.approx((6 + 0.2 + 0.8 * 0.8) / 7)


def test_the_route_is_shown_and_not_counted() -> None:
    assert score("agenda", chosen(route="care-plan")) == score("agenda", good_plan())
    assert part("agenda", "route", chosen(route="care-plan")) == pytest.approx(0.6)


def test_a_red_flag_caps_the_agreements_and_says_which() -> None:
    no_limits = feedback("agreements", agreed(NUMBER, LETTER))
    assert no_limits.score == CAP
    assert no_limits.cap is not None
    assert no_limits.cap.key == "feedback.cap.limits-not-shared"


def test_coverage_is_the_share_of_what_is_severe() -> None:
    assert part("agreements", "coverage", agreed(NUMBER, LIMITS)) == pytest.approx(5 / 6)


def test_a_reason_for_having_no_agreement_gives_coverage_back() -> None:
    reasoned = agreed(NUMBER, LIMITS).model_copy(update={"reasons": because("topic:letters", "good")})
    assert part("agreements", "coverage", reasoned) == pytest.approx((5 + 0.9) / 6)


def test_a_promise_that_cannot_be_kept_carries_nothing() -> None:
    assert part("agreements", "coverage", agreed(written(1, "gp-always"))) == 0


def test_an_agreement_in_own_words_counts_as_much_as_one_from_the_pool() -> None:
    own = written(
        1,
        person="comfort-nurse",
        what="belt ouders iedere nacht om 22 uur en rijdt zo nodig naar hen toe",
        when="elke nacht om 22 uur",
        first_contact=True,
        channel="dienstnummer",
        backup="anders de kinderarts van dienst",
    )
    assert part("agreements", "coverage", agreed(own)) == part("agreements", "coverage", agreed(NUMBER))


def test_somebody_who_was_not_there_has_not_said_yes() -> None:
    without_specialist = changed(invited=(*MUSTS[1:], "mother"))
    assert part("agreements", "completeness", without_specialist) < 1


def test_verbatim_minutes_cost_something() -> None:
    verbatim = changed(tasks=good_plan().tasks | {"minutes-verbatim"})
    assert score("closing", verbatim) < score("closing", good_plan())


def test_a_task_that_does_not_apply_costs_nothing() -> None:
    assert score("closing", changed(tasks=good_plan().tasks | {"register-as-mdo"})) == 1


def test_asking_the_parents_without_need_counts_half() -> None:
    careful = changed(sharing={**good_plan().sharing, "gp": "with-consent"})
    assert part("closing", "sharing", careful) == pytest.approx(3.5 / 4)


def test_a_follow_up_is_half_its_day_and_half_its_form() -> None:
    assert part("closing", "follow-up", changed(follow_up_days=None)) == 0.5
    assert part("closing", "follow-up", changed(follow_up_days=21)) == pytest.approx(0.75)
