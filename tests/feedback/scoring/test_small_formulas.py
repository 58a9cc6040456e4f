"""Certainty, weights and nearness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.feedback.scoring.confidence import CHANCE, confidence_fit
from kompas_sim.feedback.scoring.f_score import f_score
from kompas_sim.feedback.scoring.nearness import nearness
from kompas_sim.feedback.scoring.weighted import weighted_mean

shares = st.floats(0, 1)
pairs = st.lists(st.tuples(shares, st.floats(0.1, 5)), min_size=1)


def test_certainty_that_equals_the_score_fits_perfectly():
    assert confidence_fit(0.75, 0.75) == 1


def test_being_sure_of_nothing_right_does_not_fit_at_all():
    assert confidence_fit(CHANCE["sure"], 0) == 0


@given(shares, shares)
def test_the_fit_is_the_same_for_too_sure_and_too_unsure(certainty, score):
    assert confidence_fit(certainty, score) == pytest.approx(confidence_fit(score, certainty))
    assert 0 <= confidence_fit(certainty, score) <= 1


def test_nothing_to_hit_and_nothing_hit_is_perfect():
    assert f_score(0, 0, 0) == 1


@given(st.floats(0.1, 10), st.floats(0, 10), st.floats(0, 10))
def test_missing_and_excess_weigh_the_same(hit, missed, excess):
    assert f_score(hit, missed, excess) == pytest.approx(f_score(hit, excess, missed))


def test_a_part_of_weight_nothing_is_shown_and_not_counted():
    assert weighted_mean([(0.5, 1), (1.0, 0)]) == 0.5


def test_a_step_in_which_nothing_weighs_is_refused():
    with pytest.raises(ValueError, match="weighs anything"):
        weighted_mean([(1.0, 0)])


@given(pairs)
def test_a_weighted_mean_lies_between_its_parts(rows):
    values = [value for value, _ in rows]
    assert min(values) - 1e-9 <= weighted_mean(rows) <= max(values) + 1e-9


@pytest.mark.parametrize(
    ("days", "expected"), [(7, 1), (10, 1), (14, 1), (0, 0), (21, 0.5), (28, 0), (90, 0)]
)
def test_days_near_a_period_of_seven_to_fourteen(days, expected):
    assert nearness(days, 7, 14) == expected


@given(st.integers(0, 60), st.integers(1, 20), st.integers(0, 20))
def test_nearness_falls_with_the_distance(days, first, length):
    last = first + length
    if days < first:
        assert nearness(days, first, last) <= nearness(days + 1, first, last)
    if days >= last:
        assert nearness(days, first, last) >= nearness(days + 1, first, last)
