"""Many values as a few."""

from __future__ import annotations

from tests.benchmarks.serve.figures import Spread


def test_the_median_of_an_even_number_of_values_lies_between_the_middle_two() -> None:
    assert Spread.of([4, 1, 3, 2]).median == 2.5


def test_a_percentile_is_a_value_that_was_measured() -> None:
    hundred = Spread.of(range(1, 101))
    assert (hundred.percentile(95), hundred.percentile(99)) == (95, 99)


def test_of_few_values_the_high_percentiles_are_the_largest() -> None:
    assert Spread.of([7, 5, 9]).percentile(95) == 9


def test_one_value_is_its_own_smallest_median_and_largest() -> None:
    one = Spread.of([6])
    assert (one.low, one.median, one.high) == (6, 6, 6)


def test_no_values_are_no_figures() -> None:
    assert not Spread.of([])
