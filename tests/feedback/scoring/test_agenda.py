"""An agenda is half order, a quarter place, a quarter time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.feedback.scoring.agenda import agenda_score, place_score

shares = st.floats(0, 1)


def test_the_weights_are_a_half_and_two_quarters():
    assert (agenda_score(1, 0, 0), agenda_score(0, 1, 0), agenda_score(0, 0, 1)) == (0.5, 0.25, 0.25)


def test_perfect_is_one_and_nothing_is_zero():
    assert (agenda_score(1, 1, 1), agenda_score(0, 0, 0)) == (1, 0)


def test_places_count_the_mean_of_their_credits():
    assert place_score([1, 0.5, 0]) == 0.5


@given(st.lists(shares, min_size=1), st.data())
def test_the_order_of_display_is_irrelevant_for_places(places, data):
    assert place_score(data.draw(st.permutations(places))) == pytest.approx(place_score(places))


@given(shares, shares, shares, shares)
def test_a_better_part_never_lowers_the_whole(order, place, time, better):
    assert agenda_score(max(order, better), place, time) >= agenda_score(order, place, time)
