"""Who sits at the table, by the oracle and the laws of the scoring model."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kompas_sim.feedback.scoring.participants import (
    CAP,
    SURPLUS_BURDEN,
    Seat,
    participants_f,
    participants_score,
)

MUSTS = tuple(Seat(f"core-{number}", need=1.0, must=True) for number in range(5))
USEFUL = (Seat("useful-1", need=0.5), Seat("useful-2", need=0.4))
NOT_NOW = tuple(Seat(f"later-{number}", burden=2.5 / 8) for number in range(8))


def chosen(seats):
    return tuple(replace(seat, chosen=True) for seat in seats)


shares = st.floats(0, 1).map(lambda x: round(x, 2))
needed = st.builds(
    Seat, st.sampled_from("abc"), need=shares.filter(bool), chosen=st.booleans(), accepted=shares
)
musts = st.builds(
    Seat, st.sampled_from("abc"), need=st.just(1.0), must=st.just(True), chosen=st.booleans(), accepted=shares
)
unneeded = st.builds(Seat, st.sampled_from("abc"), burden=shares, chosen=st.booleans(), accepted=shares)
tables = st.lists(needed | musts | unneeded, max_size=9)


def test_the_oracle_for_inviting_everybody():
    assert participants_score(chosen(MUSTS + USEFUL + NOT_NOW)) == pytest.approx(0.825, abs=5e-4)


def test_the_oracle_for_musts_only():
    assert participants_score(chosen(MUSTS) + USEFUL + NOT_NOW) == pytest.approx(0.917, abs=5e-4)


def test_the_oracle_for_musts_without_the_general_practitioner():
    table = (MUSTS[0], *chosen(MUSTS[1:]), *USEFUL, *NOT_NOW)
    assert participants_score(table) == CAP
    assert participants_f(table) > CAP


def test_an_accepted_reason_lifts_the_cap():
    table = (replace(MUSTS[0], accepted=1.0), *chosen(MUSTS[1:]), *chosen(USEFUL))
    assert participants_score(table) == 1


def test_a_weak_reason_does_not_lift_the_cap():
    table = (replace(MUSTS[0], accepted=0.4), *chosen(MUSTS[1:]), *chosen(USEFUL))
    assert participants_score(table) == CAP


def test_exactly_those_who_are_needed_is_perfect():
    assert participants_score(chosen(MUSTS + USEFUL) + NOT_NOW) == 1


def test_nobody_at_all_scores_nothing():
    assert participants_score(MUSTS + USEFUL + NOT_NOW) == 0


def test_inviting_everybody_scores_less_than_musts_only():
    everybody, musts_only = chosen(MUSTS + USEFUL + NOT_NOW), chosen(MUSTS) + USEFUL + NOT_NOW
    assert participants_score(everybody) < participants_score(musts_only)


def test_a_third_representative_counts_as_a_burden():
    team = (Seat("team", need=1.0, must=True), Seat("team"), Seat("team"))
    assert participants_f(chosen(team[:2])) == 1
    assert participants_f(chosen(team)) == pytest.approx(2 / (2 + SURPLUS_BURDEN))


@given(tables, needed | musts)
def test_adding_a_needed_person_never_lowers(table, seat):
    without, along = (participants_score([*table, replace(seat, chosen=was)]) for was in (False, True))
    assert along >= without - 1e-9


@given(tables, unneeded)
def test_adding_an_unneeded_person_never_raises(table, seat):
    assume(any(other.need for other in table))
    without, along = (participants_score([*table, replace(seat, chosen=was)]) for was in (False, True))
    assert along <= without + 1e-9


@given(tables, st.data())
def test_the_order_of_display_is_irrelevant(table, data):
    shuffled = data.draw(st.permutations(table))
    assert participants_score(shuffled) == pytest.approx(participants_score(table))


@given(tables, st.integers(0, 8), shares)
def test_a_better_reason_never_lowers(table, place, accepted):
    assume(place < len(table) and table[place].accepted <= accepted)
    better = [*table[:place], replace(table[place], accepted=accepted), *table[place + 1 :]]
    assert participants_score(better) >= participants_score(table) - 1e-9
