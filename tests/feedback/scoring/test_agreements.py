"""Agreements: complete in themselves, and together carrying what the case asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.agreements.fields import FIELDS, Filled
from kompas_sim.feedback.scoring.agreements import CAP, agreements_score
from kompas_sim.feedback.scoring.completeness import completeness
from kompas_sim.feedback.scoring.coverage import coverage_by_topics

ALL = frozenset(FIELDS)
shares = st.floats(0, 1)
filled = st.builds(Filled, st.frozensets(st.sampled_from(FIELDS)), st.frozensets(st.sampled_from(FIELDS)))
topics = st.lists(st.tuples(st.integers(1, 3), shares), min_size=1)


def test_completeness_and_coverage_are_weighed_geometrically():
    assert agreements_score(0.5, 0.8) == pytest.approx(0.5**0.4 * 0.8**0.6)


def test_perfect_is_one():
    assert agreements_score(completeness([Filled(ALL, ALL)], first_contact=True), 1) == pytest.approx(1)


def test_without_agreements_there_is_nothing():
    assert agreements_score(completeness([], first_contact=False), 0) == 0


def test_a_red_flag_caps_a_good_list():
    assert agreements_score(1, 1, red_flag=True) == CAP


def test_a_red_flag_does_not_lift_a_weak_list():
    assert agreements_score(0.2, 0.2, red_flag=True) == pytest.approx(0.2)


def test_the_first_contact_is_one_field_of_seven():
    assert completeness([Filled(ALL, ALL)], first_contact=False) == pytest.approx(6 / 7)


def test_a_field_that_is_not_asked_for_does_not_count():
    assert Filled(asked=frozenset({"who", "what"}), held=frozenset({"who", "channel"})).share == 0.5


def test_severe_topics_weigh_more():
    assert coverage_by_topics([(3, 1.0), (1, 0.0)]) == 0.75


@given(st.lists(filled), st.booleans(), st.randoms())
def test_the_order_of_agreements_is_irrelevant(agreements, first, random):
    shuffled = random.sample(agreements, len(agreements))
    assert completeness(shuffled, first_contact=first) == pytest.approx(
        completeness(agreements, first_contact=first)
    )


@given(topics, st.data())
def test_handling_a_topic_better_never_lowers_coverage(rows, data):
    place = data.draw(st.integers(0, len(rows) - 1))
    severity, handled = rows[place]
    better = [*rows[:place], (severity, data.draw(st.floats(handled, 1))), *rows[place + 1 :]]
    assert coverage_by_topics(better) >= coverage_by_topics(rows) - 1e-12


@given(shares, shares, shares)
def test_better_parts_never_lower_the_score(complete, covered, more):
    assert agreements_score(max(complete, more), covered) >= agreements_score(complete, covered)
    assert agreements_score(complete, max(covered, more)) >= agreements_score(complete, covered)
