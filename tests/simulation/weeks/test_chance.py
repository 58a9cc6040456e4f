"""Chance that can be had directly: by seed, source and number."""

from __future__ import annotations

from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.simulation.weeks.chance import Chance, splitmix64
from kompas_sim.simulation.weeks.estimate import Tally, share

FIRST_OF_1234567 = (6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431)
"""The first draws of the published generator from state 1234567."""


def test_the_stream_is_the_published_one() -> None:
    assert tuple(splitmix64(1234567, number) for number in range(4)) == FIRST_OF_1234567


@given(st.integers(0, 2**63), st.integers(0, 10**6), st.integers(0, 4095))
def test_a_draw_depends_on_seed_source_and_number_alone(seed: int, replication: int, place: int) -> None:
    busy = Chance(seed)
    for other in range(5):
        busy.draw(("another", str(other)), replication)
    assert busy.draw(("one",), replication, place) == Chance(seed).draw(("one",), replication, place)


@given(st.integers(0, 2**31))
def test_draws_lie_from_nought_up_to_one_and_are_spread(seed: int) -> None:
    draws = [Chance(seed).draw(("one",), number) for number in range(400)]
    assert all(0 <= draw < 1 for draw in draws)
    assert fmean(draws) == pytest.approx(0.5, abs=0.12)


def test_sources_differ() -> None:
    chance = Chance(1)
    assert len({chance.draw((name,), 0) for name in "abcdefgh"}) == 8


def test_a_number_within_a_span_stays_in_it() -> None:
    chance = Chance(3)
    assert all(2 <= chance.between((2, 5), ("span",), number) <= 5 for number in range(100))


def test_a_mean_has_the_normal_interval() -> None:
    tally = Tally()
    for value in (1.0, 2.0, 3.0, 4.0):
        tally.add(value)
    found = tally.mean()
    assert found is not None
    assert found.mean == 2.5
    assert found.high - found.mean == pytest.approx(1.959964 * (5 / 3 / 4) ** 0.5)


def test_without_numbers_there_is_no_mean() -> None:
    assert Tally().mean() is None


def test_a_share_has_the_interval_of_wilson() -> None:
    found = share(8, 10)
    assert (found.low, found.high) == (pytest.approx(0.4902, abs=1e-3), pytest.approx(0.9433, abs=1e-3))


@given(st.integers(0, 50), st.integers(1, 50))
def test_an_interval_holds_its_share(count: int, more: int) -> None:
    found = share(count, count + more - 1 or 1)
    assert 0 <= found.low <= found.mean <= found.high <= 1
