"""The order of an agenda, by the oracle and the laws of the scoring model."""

from itertools import permutations
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.feedback.scoring.order import (
    MAX_POINTS,
    by_panel,
    by_urgency,
    highest_value,
    order_score,
)

URGENCY = {"A": 3.0, "B": 2.0, "C": 1.0, "D": 1.0, "E": 1.0}
PANEL = by_panel(["ABCDE"] * 4 + ["ABDCE"] * 2 + ["BACDE"] * 2 + ["ABCED", "ACBDE"])

urgencies = st.lists(st.integers(1, 3), min_size=1, max_size=6).map(
    lambda us: dict(enumerate(map(float, us)))
)


@st.composite
def preferences(draw):
    """Any shares with p_ij + p_ji = 1, also such as no single ranking could give."""
    urgency = draw(urgencies)
    shares = {(i, j): draw(st.integers(0, 10)) / 10 for i in urgency for j in urgency if i < j}
    return urgency, lambda i, j: shares[i, j] if i < j else 1 - shares[j, i]


def value(order, urgency, before):
    """N(σ), straight from its definition."""
    return sum(
        (urgency[one] + urgency[other]) / 2 * before(one, other)
        for place, one in enumerate(order)
        for other in order[place + 1 :]
    )


@pytest.mark.parametrize(
    ("order", "expected"),
    [("ABCDE", 1.0), ("BACDE", 0.894), ("ABDCE", 0.957), ("EABCD", 0.624), ("BCDEA", 0.468), ("EDCBA", 0.0)],
)
def test_the_oracle_with_a_panel(order, expected):
    assert order_score([order], URGENCY, PANEL) == pytest.approx(expected, abs=5e-4)


def test_the_oracle_for_the_mean_over_all_orders():
    assert fmean(order_score([order], URGENCY, PANEL) for order in permutations("ABCDE")) == pytest.approx(
        0.5
    )


@settings(deadline=None)
@given(preferences())
def test_the_best_order_is_as_good_as_the_best_of_all_orders(preference):
    """Equality with brute force, for any shares up to six points."""
    urgency, before = preference
    gains = tuple(
        tuple(0.0 if i == j else (urgency[i] + urgency[j]) / 2 * before(i, j) for j in urgency)
        for i in urgency
    )
    brute = max(value(order, urgency, before) for order in permutations(urgency))
    assert highest_value(gains) == pytest.approx(brute)


@given(urgencies)
def test_urgent_first_is_perfect_and_its_reverse_is_nothing(urgency):
    order = sorted(urgency, key=lambda point: -urgency[point])
    nothing_to_order = len(set(urgency.values())) == 1
    assert order_score([order], urgency, by_urgency(urgency)) == pytest.approx(1)
    assert order_score([order[::-1]], urgency, by_urgency(urgency)) == pytest.approx(float(nothing_to_order))


@settings(max_examples=30, deadline=None)
@given(preferences())
def test_the_mean_over_all_orders_is_one_half(preference):
    urgency, before = preference
    scores = [order_score([order], urgency, before) for order in permutations(urgency)]
    assert fmean(scores) == pytest.approx(0.5) or set(scores) == {1.0}


@given(preferences(), st.data())
def test_the_order_in_which_points_are_displayed_is_irrelevant(preference, data):
    urgency, before = preference
    order = data.draw(st.permutations(list(urgency)))
    displayed = {point: urgency[point] for point in data.draw(st.permutations(list(urgency)))}
    assert order_score([order], displayed, before) == order_score([order], urgency, before)


@given(preferences(), st.data())
def test_reversing_an_order_mirrors_its_score(preference, data):
    urgency, before = preference
    order = data.draw(st.permutations(list(urgency)))
    score, mirrored = (order_score([each], urgency, before) for each in (order, order[::-1]))
    assert score + mirrored == pytest.approx(1) or score == mirrored == 1


def test_two_rooms_are_judged_each_by_its_own_order():
    urgency = {"a": 3.0, "b": 1.0, "c": 3.0, "d": 1.0}
    assert order_score(["ab", "cd"], urgency, by_urgency(urgency)) == 1
    assert order_score(["ba", "dc"], urgency, by_urgency(urgency)) == 0
    assert order_score(["ab", "dc"], urgency, by_urgency(urgency)) == pytest.approx(0.5)


def test_a_circle_of_preferences_has_an_exact_best_order():
    """A before B before C before A: no order pleases everybody, sorting alone would not do."""
    urgency = dict.fromkeys("ABC", 1.0)
    beats = {("A", "B"), ("B", "C"), ("C", "A")}
    score = order_score(["ABC"], urgency, lambda i, j: float((i, j) in beats))
    assert score == 1


def test_many_points_are_no_trouble_when_the_panel_agrees_with_itself():
    urgency = {point: float(point % 3 + 1) for point in range(30)}
    order = sorted(urgency, key=lambda point: -urgency[point])
    assert order_score([order], urgency, by_urgency(urgency)) == 1


def test_too_many_points_in_a_circle_of_preferences_are_refused():
    count = MAX_POINTS + 1
    urgency = dict.fromkeys(range(count), 1.0)
    with pytest.raises(ValueError, match="at most 16"):
        order_score([list(urgency)], urgency, lambda i, j: float((j - i) % count <= count // 2))
