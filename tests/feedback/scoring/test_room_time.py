"""Whether points are finished in time, exactly."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.feedback.scoring.room_time import Talk, finish_chances, time_score

talks = st.lists(st.builds(Talk, st.integers(1, 6), st.integers(0, 2)), max_size=4)


def counted(row, minutes):
    """The same chances by counting every combination of lengths."""
    lengths = [[max(1, n) for n in range(t.minutes - t.spread, t.minutes + t.spread + 1)] for t in row]
    runs = list(product(*lengths))
    return [sum(sum(run[: n + 1]) <= minutes for run in runs) / len(runs) for n in range(len(row))]


def test_a_talk_that_may_run_over_is_finished_in_two_of_three_cases():
    assert finish_chances([Talk(5, 1)], 5) == pytest.approx((2 / 3,))


def test_what_fits_for_certain_is_finished_for_certain():
    assert finish_chances([Talk(4), Talk(7)], 11) == pytest.approx((1, 1))


def test_without_a_room_nothing_is_finished():
    assert finish_chances([Talk(1)], 0) == (0,)


@settings(deadline=None)
@given(talks, st.integers(0, 20))
def test_the_chances_equal_those_by_counting(row, minutes):
    assert finish_chances(row, minutes) == pytest.approx(counted(row, minutes))


@given(talks, st.integers(0, 20))
def test_a_later_point_is_never_more_likely_to_be_finished(row, minutes):
    chances = finish_chances(row, minutes)
    assert all(first >= later - 1e-12 for first, later in pairwise(chances))


@given(talks, st.integers(0, 20))
def test_more_time_never_lowers(row, minutes):
    less, more = finish_chances(row, minutes), finish_chances(row, minutes + 1)
    assert all(a <= b + 1e-12 for a, b in zip(less, more, strict=True))


def test_the_score_weighs_points_by_urgency():
    assert time_score([(3, 1.0), (1, 0.0)]) == 0.75


def test_everything_finished_is_perfect_and_nothing_finished_is_nothing():
    assert time_score([(3, 1.0), (2, 1.0)]) == 1
    assert time_score([(3, 0.0), (2, 0.0)]) == 0
