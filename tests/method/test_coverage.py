"""What scenarios cover of the method: nothing is silently missing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.method.coverage import STATES, coverage
from kompas_sim.method.load import load_method
from kompas_sim.method.method import UnknownItemError

METHOD = load_method()
IDS = [item.id for item in METHOD.items]
SOME_IDS = st.frozensets(st.sampled_from(IDS))
BY_SCENARIO = st.dictionaries(st.sampled_from(["mees", "jip", "fenna"]), SOME_IDS)


def test_an_item_that_is_both_assessed_and_taught_counts_as_assessed() -> None:
    result = coverage(METHOD, {"mees": {"K-026"}}, {"mees": {"K-026", "K-027"}})

    states = {place.item_id: place.state for place in result.places}
    assert (states["K-026"], states["K-027"]) == ("assessed", "taught")


def test_an_item_that_cannot_be_assessed_is_excused_with_its_own_reason() -> None:
    result = coverage(METHOD, {"mees": {"K-026"}}, {})

    colophon = next(place for place in result.places if place.item_id == "K-144")
    assert ("excused", METHOD.item("K-144").not_assessed) == (colophon.state, colophon.reason)


def test_a_scenario_may_excuse_what_does_not_occur_in_it() -> None:
    result = coverage(METHOD, {}, {}, {"mees": {"K-015": "Mees is niet opgenomen."}})

    admission = next(place for place in result.places if place.item_id == "K-015")
    assert (admission.state, admission.reason) == ("excused", "Mees is niet opgenomen.")


def test_what_is_neither_assessed_taught_nor_excused_is_missing() -> None:
    result = coverage(METHOD, {"mees": set()}, {})

    expected = [item.id for item in METHOD.items if item.not_assessed is None]
    assert expected == [place.item_id for place in result.missing]


def test_nothing_is_missing_when_everything_is_taught() -> None:
    assert coverage(METHOD, {}, {"mees": set(IDS)}).missing == ()


def test_an_item_may_be_taught_in_one_scenario_and_missing_in_another() -> None:
    result = coverage(METHOD, {"jip": set()}, {"mees": {"K-026"}})

    row = next(row for row in result.rows() if row.item_id == "K-026")
    assert row.states == {"jip": "missing", "mees": "taught"}


def test_an_unknown_item_in_a_scenario_is_an_error() -> None:
    with pytest.raises(UnknownItemError, match="K-265"):
        coverage(METHOD, {"mees": {"K-265"}}, {})


def test_the_json_shape_is_plain_and_names_what_is_missing() -> None:
    result = coverage(METHOD, {"mees": set(IDS) - {"K-026"}}, {})

    shape = json.loads(json.dumps(result.as_json()))
    assert shape["missing"] == [{"item_id": "K-026", "scenario": "mees"}]
    assert shape["summary"]["mees"] == {"assessed": 316, "taught": 0, "excused": 0, "missing": 1}


@given(assessed=BY_SCENARIO, taught=BY_SCENARIO)
def test_every_item_is_in_exactly_one_state_for_every_scenario(
    assessed: dict[str, frozenset[str]], taught: dict[str, frozenset[str]]
) -> None:
    result = coverage(METHOD, assessed, taught)

    names = sorted({*assessed, *taught})
    assert [(name, each) for name in names for each in IDS] == [
        (p.scenario, p.item_id) for p in result.places
    ]
    assert {name: len(IDS) for name in names} == {
        name: sum(n.values()) for name, n in result.summary().items()
    }
    assert all(set(STATES) == set(counts) for counts in result.summary().values())
