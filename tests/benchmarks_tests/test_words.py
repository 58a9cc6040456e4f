"""How figures stand in a table."""

from __future__ import annotations

from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.words import NOTHING, Aim, around, errors, table, tail


def test_an_aim_that_was_reached_says_by_how_much() -> None:
    assert Aim("a click", 60, "ms", 32).row() == ["a click", "≤ 60 ms", "32 ms", "reached, 28 ms below"]


def test_an_aim_that_was_missed_says_by_how_much_and_how_many_times() -> None:
    verdict = Aim("a visit", 0.6, "s", 1.5).row()[-1]
    assert verdict == "**not reached**: 0.90 s over, 2.5 times the aim"


def test_exactly_the_aim_is_reached() -> None:
    assert Aim("a click", 60, "ms", 60).row()[-1].startswith("reached")


def test_what_was_not_measured_is_neither_reached_nor_missed() -> None:
    assert Aim("a click", 60, "ms", None).row()[-1] == "not measured in this run"


def test_no_error_is_what_was_aimed_for() -> None:
    assert Aim("errors", 0, "", 0).row() == ["errors", "none", "0", "reached"]


def test_errors_are_too_many_by_their_number() -> None:
    assert Aim("errors", 0, "", 3).row()[-1] == "not reached: 3 too many"


def test_a_spread_is_its_median_with_the_smallest_and_largest() -> None:
    assert around(Spread.of([1100, 900, 2500])) == "1,100 (900–2,500)"


def test_small_figures_keep_a_decimal() -> None:
    assert tail(Spread.of([2.64, 14.6]), 95, high=True) == "8.6 / 15 / 15"


def test_of_nothing_there_is_a_dash() -> None:
    assert (around(Spread.of([])), tail(Spread.of([]), 95)) == (NOTHING, NOTHING)


def test_errors_are_told_with_how_often() -> None:
    assert errors({"page 503": 2, "heartbeat 404": 1}) == "1 × heartbeat 404; 2 × page 503"


def test_no_errors_are_said_to_be_none() -> None:
    assert errors({}) == "none"


def test_a_stroke_in_a_cell_does_not_end_the_cell() -> None:
    assert table(["a"], [["b|c"]]).splitlines()[-1] == "| b\\|c |"
