"""Four weeks, many times: what holds for every simulation, and what a plan changes in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks import (
    EventResult,
    WeeksResult,
    compare,
    replicate,
    simulate,
    simulate_in_steps,
    without_plan,
)
from kompas_sim.simulation.weeks.incident import Incident
from tests.feedback.factory import written
from tests.simulation.weeks.nights import NIGHT_NUMBER, kept_plan, nights, with_weeks, without

RUNS = 120
seeds = st.integers(0, 2**31)
few = settings(max_examples=25, deadline=None)


def event(result: WeeksResult, name: str) -> EventResult:
    """One event of a result."""
    return next(each for each in result.events if each.event == name)


def incident(plan: Plan, name: str, number: int = 0) -> Incident:
    """One event of one replication of the case, in the mode in which every event happens."""
    found = replicate(nights(), plan, 0, number, "versneld").incidents
    return next(each for each in found if each.foreseen.event.id == name)


@few
@given(seeds, st.sampled_from(["realistisch", "versneld"]))
def test_the_same_arguments_give_the_same_result(seed: int, mode: str) -> None:
    first, second = (simulate(nights(), kept_plan(), 8, seed, mode) for _ in range(2))
    assert first == second


def test_another_seed_gives_other_weeks() -> None:
    results = {simulate(nights(), kept_plan(), RUNS, seed).coverage.mean for seed in range(4)}
    assert len(results) > 1


@few
@given(seeds, st.sets(st.integers(1, 3)), st.integers(1, 3))
def test_adding_an_accepted_agreement_never_lowers_coverage(seed: int, had: set[int], more: int) -> None:
    plans = [
        kept_plan(agreements=tuple(each for each in kept_plan().agreements if each.agreement in numbers))
        for numbers in (had - {more}, had | {more})
    ]
    before, after = (simulate(nights(), plan, 12, seed) for plan in plans)
    assert after.coverage.mean >= before.coverage.mean


def test_without_the_only_night_contact_a_night_event_stays_unanswered() -> None:
    with_number = event(simulate(nights(), kept_plan(), RUNS), "short-of-breath")
    assert with_number.held.mean > 0.85
    assert event(simulate(nights(), without(NIGHT_NUMBER), RUNS), "short-of-breath").held.mean == 0


def test_a_plan_does_better_than_none() -> None:
    beside = compare(nights(), kept_plan(), kept_plan(), RUNS)
    assert beside.mine.coverage.low > beside.without.coverage.high
    assert beside.mine == beside.model
    assert beside.mine.admissions.mean < beside.without.admissions.mean
    assert beside.mine.load.calls.mean < beside.without.load.calls.mean


def test_the_weeks_without_a_plan_begin_at_the_same_moment() -> None:
    plan = kept_plan(slot="evening", seed=3)
    assert without_plan(plan) == Plan(slot="evening", seed=3)


def test_when_nobody_shares_anything_nobody_who_was_absent_knows() -> None:
    def first_words(plan: Plan) -> str:
        return next(step.kind for step in incident(plan, "ambulance").steps or () if step.kind != "meets")

    assert first_words(kept_plan()) == "comes"
    assert first_words(kept_plan(sharing={}, tasks=frozenset())) == "tells-again"


def test_limits_that_were_not_agreed_are_known_to_nobody() -> None:
    assert event(simulate(nights(), without(2), RUNS), "ambulance").held.mean == 0


def test_the_duty_doctor_answers_at_night_for_the_nurse() -> None:
    steps = [
        (step.kind, step.who, step.other) for step in incident(kept_plan(), "short-of-breath").steps or ()
    ]
    assert steps[:2] == [
        ("calls-agreed", "comfort-nurse", ""),
        ("service", "comfort-nurse", "comfort-doctor"),
    ]


def test_a_family_that_was_not_there_and_gets_no_minutes_calls_whom_it_trusts() -> None:
    alone = kept_plan(choices={**kept_plan().choices, "parents": "afterwards"}, sharing={"gp": "yes"})
    kinds = [step.kind for step in incident(alone, "short-of-breath").steps or ()]
    assert "calls-agreed" not in kinds
    assert kinds[0] == "calls-own"


def test_somebody_on_leave_is_replaced_by_the_locum() -> None:
    found = [incident(Plan(slot="monday"), "ambulance", number) for number in range(12)]
    assert any(step.kind == "locum" and step.other == "locum" for one in found for step in one.steps or ())


def test_a_task_past_its_date_is_counted() -> None:
    result = simulate(nights(), kept_plan(), RUNS)
    assert result.dated == 2
    assert 0 < result.overdue.mean < 2


def test_a_task_that_was_not_done_is_late_at_best() -> None:
    missing = event(simulate(nights(), without(3), RUNS), "letter-missing")
    assert missing.held.mean < 0.3 < missing.late.mean


def test_accelerated_weeks_hold_every_event_and_fewer_answers() -> None:
    fast = simulate(nights(), kept_plan(), RUNS, mode="versneld")
    assert [each.happened for each in fast.events] == [RUNS] * 3
    assert fast.coverage.mean < simulate(nights(), kept_plan(), RUNS).coverage.mean


def test_a_reason_that_holds_counts_for_what_is_not_handled() -> None:
    bare = without(NIGHT_NUMBER)
    reasoned = simulate(nights(), bare, RUNS, accepted={"first-call": 0.9})
    assert reasoned.coverage.mean > simulate(nights(), bare, RUNS).coverage.mean


def test_a_replication_is_the_same_however_many_there_are() -> None:
    alone = replicate(nights(), kept_plan(), 5, 7)
    sums = [simulate(nights(), kept_plan(), runs, 5).load.calls.mean * runs for runs in (7, 8)]
    assert sums[1] - sums[0] == pytest.approx(sum(each.calls for each in alone.incidents))


def test_another_event_leaves_the_others_as_they_were() -> None:
    case = nights()
    more = case.events[0].model_copy(update={"id": "another", "day": 20})
    bigger = with_weeks(case, events=[*case.events, more])
    before, after = (simulate(each, kept_plan(), RUNS) for each in (case, bigger))
    assert after.events[:3] == before.events


def test_progress_is_told_on_the_way_and_the_result_at_the_end() -> None:
    reports = list(simulate_in_steps(nights(), kept_plan(), 50, steps=5))
    assert [report.done for report in reports] == [10, 20, 30, 40, 50]
    assert [report.result is not None for report in reports] == [False] * 4 + [True]
    assert reports[-1].result == simulate(nights(), kept_plan(), 50)


def test_endings_of_an_event_are_shares_of_the_times_that_it_happened() -> None:
    for each in simulate(nights(), kept_plan(), RUNS, mode="versneld").events:
        assert each.held.mean + each.late.mean + each.not_held.mean == pytest.approx(1)
        assert all(part.low <= part.mean <= part.high for part in (each.held, each.late, each.not_held))


def test_an_agreement_in_the_second_best_words_still_counts() -> None:
    own = written(
        1,
        person="comfort-nurse",
        what="belt ouders iedere nacht om 22 uur en rijdt zo nodig naar hen toe",
        when="elke nacht om 22 uur",
        channel="dienstnummer",
        backup="anders de kinderarts van dienst",
    )
    result = simulate(nights(), kept_plan(agreements=(own,)), RUNS)
    assert event(result, "short-of-breath").held.mean > 0.8


def test_a_result_is_plain_values_for_who_asks() -> None:
    plain = simulate(nights(), kept_plan(), 5).as_json()
    assert set(plain["coverage"]) == {"mean", "low", "high"}
    assert plain["events"][0]["event"] == "short-of-breath"


def test_what_its_owner_refuses_carries_nothing() -> None:
    case = nights()
    refusal = {
        "person": "comfort-nurse",
        "drafts": ["number"],
        "answer": "refused",
        "text": "Dat kan ik niet.",
    }
    unwilling = with_weeks(case, conversation={**case.conversation.model_dump(), "answers": [refusal]})
    assert event(simulate(unwilling, kept_plan(), RUNS), "short-of-breath").held.mean == 0


def dated(on: str) -> Scenario:
    """The case with a date for its night."""
    first, *others = nights().model_dump()["events"]
    return with_weeks(nights(), events=[{**first, "on": on}, *others])


def test_an_event_with_a_date_falls_on_it_whenever_the_meeting_is() -> None:
    for slot in ("monday", "evening"):
        found = replicate(dated("2026-03-12"), kept_plan(slot=slot), mode="versneld")
        assert found.setup.plan.clock.at(found.incidents[0].began).isoformat() == "2026-03-12T03:00:00"


def test_a_meeting_that_comes_after_it_arranged_nothing_for_it() -> None:
    missed = event(simulate(dated("2026-03-06"), kept_plan(), RUNS), "short-of-breath")
    assert (missed.happened, missed.not_held.mean) == (RUNS, 1)


def test_a_date_after_the_four_weeks_is_not_in_them() -> None:
    assert event(simulate(dated("2026-05-01"), kept_plan(), RUNS), "short-of-breath").happened == 0


def test_who_meets_the_child_finds_nothing_where_nothing_was_agreed() -> None:
    *others, last = nights().model_dump()["events"]
    easy = with_weeks(nights(), events=[*others, {**last, "needs_limits": False, "responders": ["crew"]}])
    assert event(simulate(easy, kept_plan(), RUNS), "ambulance").held.mean == 1
    assert event(simulate(easy, without(2), RUNS), "ambulance").held.mean == 0


def test_who_knows_the_plan_passes_on_for_a_family_that_does_not() -> None:
    unheard = kept_plan(
        choices={**kept_plan().choices, "parents": "afterwards"},
        sharing={"ward": "yes", "comfort-doctor": "yes"},
    )
    steps = [(step.kind, step.who, step.other) for step in incident(unheard, "short-of-breath").steps or ()]
    assert ("calls-own", "ward", "") in steps
    assert ("passes-on", "comfort-nurse", "ward") in steps
