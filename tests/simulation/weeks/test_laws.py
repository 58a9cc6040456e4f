"""Laws of the four weeks on the real cases."""

from __future__ import annotations

import json
import tracemalloc
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.assess import assess_all
from kompas_sim.play_weeks import model_plan
from kompas_sim.simulation.weeks import MODES, compare, read_back, simulate, story
from kompas_sim.simulation.weeks.read_back import ReadBack
from tests.support.cases import SCENARIOS, case
from tests.support.played import playthrough

CASES = ("mees", "jip", "fenna")
few = settings(max_examples=20, deadline=None)
seeds = st.integers(0, 2**31)


@cache
def model(name: str) -> Plan:
    """The model plan of a case."""
    plan = model_plan(SCENARIOS, case(name))
    assert plan is not None
    return plan


def with_agreements(name: str, numbers: set[int]) -> Plan:
    """The model plan with some of its agreements."""
    kept = tuple(each for each in model(name).agreements if each.agreement in numbers)
    return model(name).model_copy(update={"agreements": kept})


@few
@given(st.sampled_from(CASES), st.sampled_from(MODES), seeds, st.data())
def test_adding_an_accepted_agreement_never_lowers_coverage(
    name: str, mode: str, seed: int, data: st.DataObject
) -> None:
    numbers = st.sampled_from([each.agreement for each in model(name).agreements])
    had, more = data.draw(st.sets(numbers)), data.draw(numbers)
    before, after = (
        simulate(case(name), with_agreements(name, some), 8, seed, mode)
        for some in (had - {more}, had | {more})
    )
    assert after.coverage.mean >= before.coverage.mean
    for one, other in zip(before.events, after.events, strict=True):
        assert other.held.mean >= one.held.mean


@few
@given(st.sampled_from(CASES), seeds)
def test_the_same_seed_tells_the_same_story_to_the_letter(name: str, seed: int) -> None:
    first, second = (
        json.dumps([vars(one) for one in story(case(name), model(name), seed, 2)], default=str)
        for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("name", CASES)
def test_the_model_plan_holds_and_no_plan_does_not(name: str) -> None:
    beside = compare(case(name), model(name), runs=60)
    assert beside.mine.coverage.low > 0.85
    assert beside.without.coverage.high < 0.2
    assert beside.mine.load.retold.mean < 0.5 < beside.without.load.retold.mean


@pytest.mark.parametrize("name", CASES)
def test_the_model_plan_can_be_read_back_whole(name: str) -> None:
    found: tuple[ReadBack, ...] = read_back(case(name), model(name))
    assert len(found) == 10
    assert [each.missing for each in found if each.missing] == []


@pytest.mark.parametrize("name", CASES)
def test_every_event_of_a_story_ends_in_the_words_of_the_case(name: str) -> None:
    events = {each.id: each for each in case(name).events}
    for told in story(case(name), model(name), mode="versneld"):
        known = events[told.event]
        assert known.story in told.sentences
        assert (known.if_held if told.ending == "held" else known.if_not) in told.sentences


def test_memory_does_not_grow_with_the_number_of_replications() -> None:
    def peak(runs: int) -> int:
        tracemalloc.start()
        simulate(case("jip"), model("jip"), runs)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(5)  # what is read once for all
    assert peak(400) < 1.5 * peak(50)


def test_the_same_log_gives_the_same_feedback_and_weeks_to_the_byte() -> None:
    def everything() -> str:
        plan = fold(playthrough("jip", "with-good-reasons").decisions)
        seen = [one.model_dump_json() for one in assess_all(case("jip"), plan)]
        return json.dumps([*seen, simulate(case("jip"), plan, 20).as_json()])

    assert everything() == everything()
