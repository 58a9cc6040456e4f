"""Coverage of the agreements step over the four simulated weeks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.assess import assess
from kompas_sim.feedback.finding import ScorePart
from kompas_sim.feedback.weeks_covered import RUNS, weeks_covered
from kompas_sim.wording import Words
from tests.feedback.factory import because
from tests.feedback.saar import saar
from tests.simulation.weeks.nights import NIGHT_NUMBER, kept_plan, nights, without


def coverage(plan: Plan) -> ScorePart:
    """The part of the score."""
    return next(part for part in assess(nights(), plan, "agreements").parts if part.name == "coverage")


def test_a_case_without_weeks_keeps_its_share_of_topics() -> None:
    assert weeks_covered(saar(), kept_plan()) is None


def test_the_sentence_holds_the_interval() -> None:
    sentence = coverage(kept_plan()).sentence
    assert sentence.values["runs"] == RUNS
    assert int(sentence.values["low"]) <= int(sentence.values["mean"]) <= int(sentence.values["high"])
    assert "{" not in Words("nl")(sentence.key, **sentence.values)


def test_coverage_falls_without_the_agreement_about_the_night() -> None:
    assert coverage(without(NIGHT_NUMBER)).value < coverage(kept_plan()).value - 0.2


def test_a_reason_that_holds_gives_coverage_back() -> None:
    bare = without(NIGHT_NUMBER)
    good, weak = (
        coverage(bare.model_copy(update={"reasons": because("topic:first-call", reason)})).value
        for reason in ("good", "weak")
    )
    assert good > weak > coverage(bare).value
    assert (good - coverage(bare).value) == pytest.approx(9 * (weak - coverage(bare).value))


def test_what_is_decided_at_the_closing_does_not_change_the_step_before() -> None:
    closed = kept_plan(sharing={}, tasks=frozenset(), follow_up_days=None)
    assert coverage(closed) == coverage(kept_plan())


def test_who_is_not_at_the_table_did_not_hear_it() -> None:
    alone = kept_plan(invited=("mother",))
    assert coverage(alone).value < coverage(kept_plan()).value


@settings(max_examples=15, deadline=None)
@given(st.sets(st.integers(1, 3)), st.integers(1, 3), st.integers(0, 50))
def test_adding_an_accepted_agreement_never_lowers_it(had: set[int], more: int, seed: int) -> None:
    whole = kept_plan(seed=seed)
    before, after = (
        coverage(
            whole.model_copy(
                update={"agreements": tuple(one for one in whole.agreements if one.agreement in numbers)}
            )
        ).value
        for numbers in (had - {more}, had | {more})
    )
    assert after >= before


def test_the_same_plan_is_simulated_once() -> None:
    assert weeks_covered(nights(), kept_plan()) is weeks_covered(nights(), kept_plan(follow_up_days=3))
