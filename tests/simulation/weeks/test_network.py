"""The network of agreements and where it would break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.simulation.weeks.loops import loops
from kompas_sim.simulation.weeks.network import FAMILY_NODE, Network, Remark, network_of, rows
from kompas_sim.wording import Words
from tests.feedback.factory import written
from tests.simulation.weeks.nights import kept_plan, nights, with_weeks

WORDS = Words("nl")
names = st.sampled_from("abcdef")


def network(*agreements: AgreementWritten) -> Network:
    """The network of these agreements and no others."""
    return network_of(nights(), kept_plan(agreements=agreements))


def remarks(found: Network, kind: str) -> list[Remark]:
    """The remarks of one kind."""
    return [each for each in found.remarks if each.kind == kind]


def own(number: int, person: str, what: str = "weegt Saar elke week", **more: str) -> AgreementWritten:
    """An agreement in own words."""
    return written(number, person=person, what=what, when="elke maandag", **more)


def test_the_good_plan_has_nothing_to_remark() -> None:
    assert network_of(nights(), kept_plan()).remarks == ()


def test_the_family_stands_in_the_middle_and_calls_whom_it_was_told() -> None:
    found = network(written(1, "number"))
    assert found.nodes[0].id == FAMILY_NODE
    assert ("calls", FAMILY_NODE, "comfort-nurse", 1) in [
        (tie.kind, tie.source, tie.target, tie.agreement) for tie in found.ties
    ]


def test_a_topic_of_the_night_on_one_person_without_a_backup_is_a_single_point() -> None:
    (found,) = remarks(network(written(1, "number", backup="")), "single-point")
    assert found.people == ("comfort-nurse",)
    assert found.text == (
        "‘Onderwerp first-call’ rust ’s nachts op één persoon zonder achtervang: Comfort-nurse (afspraak 1)."
    )
    assert remarks(network(written(1, "number")), "single-point") == []


def test_somebody_with_more_than_half_or_more_than_four_has_too_much() -> None:
    half = [own(number, "gp" if number <= 3 else "oncologist") for number in range(1, 5)]
    (found,) = remarks(network(*half), "too-much")
    assert found.people == ("gp",)
    assert "3 van de 4" in found.text
    fair = [own(number, "gp" if number % 2 else "oncologist") for number in range(1, 5)]
    assert remarks(network(*fair), "too-much") == []


def test_backups_that_stand_behind_each_other_are_a_loop() -> None:
    around = (own(1, "gp", backup="anders Oncologist"), own(2, "oncologist", backup="anders de gp"))
    (found,) = remarks(network(*around), "loop")
    assert set(found.people) == {"gp", "oncologist"}
    assert found.agreements == (1, 2)


def test_a_loop_with_a_way_out_is_none() -> None:
    around = (own(1, "gp", backup="anders Oncologist of Ward"), own(2, "oncologist", backup="anders de gp"))
    assert remarks(network(*around), "loop") == []


def test_nobody_someone_absent_and_somebody_who_refused_did_not_accept() -> None:
    case = nights()
    refusal = {"person": "gp", "cues": ["nacht"], "answer": "refused", "text": "Nee."}
    unwilling = with_weeks(case, conversation={**case.conversation.model_dump(), "answers": [refusal]})
    agreements = (
        written(1, "together"),
        own(2, "teacher"),
        own(3, "gp", what="komt elke nacht zelf kijken"),
        own(4, "gp"),
    )
    found = remarks(network_of(unwilling, kept_plan(agreements=agreements)), "not-accepted")
    assert [each.agreements for each in found] == [(1,), (2,), (3,)]
    assert "geen eigenaar" in found[0].text
    assert found[2].text.startswith("Gp zei nee")


def test_parents_who_keep_professionals_informed_are_the_silent_coordinator() -> None:
    silent = own(1, "mother", what="houdt de Gp en de Oncologist op de hoogte van elke brief")
    (found,) = remarks(network(silent), "family-coordinates")
    assert found.people == (FAMILY_NODE,)


def test_parents_who_call_when_something_happens_coordinate_nothing() -> None:
    calling = own(1, "mother", what="belt Comfort-nurse", condition="als Saar benauwd is")
    assert remarks(network(calling), "family-coordinates") == []


def test_the_table_holds_everybody_with_a_part() -> None:
    table = rows(network_of(nights(), kept_plan()), WORDS)
    assert ("Comfort-nurse", "1", "–") in [row[:3] for row in table]
    assert all(len(row) == 4 and all(row) for row in table)


@given(st.sets(st.tuples(names, names), max_size=8))
def test_every_loop_is_a_closed_walk_and_stands_once(arrows: set[tuple[str, str]]) -> None:
    found = loops(arrows)
    for loop in found:
        assert len(set(loop)) == len(loop)
        assert set(zip(loop, (*loop[1:], loop[0]), strict=True)) <= arrows
    assert len({frozenset(zip(each, (*each[1:], each[0]), strict=True)) for each in found}) == len(found)


@pytest.mark.parametrize(
    ("arrows", "expected"),
    [
        ("ab bc", ()),
        ("ab ba", (("a", "b"),)),
        ("aa", (("a",),)),
        ("ab bc ca ba", (("a", "b"), ("a", "b", "c"))),
    ],
)
def test_loops_are_found(arrows: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert set(loops((each[0], each[1]) for each in arrows.split())) == set(expected)
