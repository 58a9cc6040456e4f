"""The screen of the participants, without a browser."""

from __future__ import annotations

import pytest

from kompas_sim.attempt.decision import PersonInvited, ReasonGiven
from kompas_sim.method.disciplines import load_disciplines
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.widgets.screens.participants import body, initials
from kompas_sim.widgets.view import Json
from tests.support.cases import CASE_IDS, case
from tests.support.views import KEY_FIELDS, keys_in, told, view


def of(case: Scenario, discipline: str) -> list[str]:
    """The ids of the people of a discipline."""
    return [person.id for person in case.people if person.discipline == discipline]


def after_inviting(case: Scenario, *people: str) -> Json:
    """The screen when these people have been invited."""
    return body(view(case, "participants", *(PersonInvited(person=one, invited=True) for one in people)))


@pytest.mark.parametrize("name", CASE_IDS)
def test_everybody_has_a_card_in_the_group_of_their_discipline(name: str) -> None:
    """Nobody is missing and nobody stands twice; groups follow the order of the method."""
    groups = body(view(case(name), "participants"))["groups"]
    cards = [card["id"] for group in groups for card in group["people"]]
    order = list(load_disciplines())
    places = [order.index(group["id"]) for group in groups]
    assert sorted(cards) == sorted(case(name).people_by_id)
    assert places == sorted(places)


def test_who_is_chosen_is_named() -> None:
    """In the order in which they were chosen."""
    first, second = case().people[:2]
    shown = after_inviting(case(), second.id, first.id)
    assert shown["chosen"] == [second.name, first.name]


def test_two_of_one_discipline_is_fine_and_three_is_mentioned() -> None:
    """K-050: one or two representatives."""
    specialists = of(case("jip"), "treating-specialist")
    two, three = (after_inviting(case("jip"), *specialists[:n])["groups"][0]["many"] for n in (2, 3))
    assert (two, three) == (0, 3)


def test_no_list_yet_means_nothing_to_explain() -> None:
    """An empty list is a beginning and no deviation."""
    assert body(view(case(), "participants"))["deviations"] == []


def test_a_core_discipline_without_anybody_may_be_explained() -> None:
    """K-028: the general practitioner is left out."""
    shown = after_inviting(case(), of(case(), "nursing")[0])
    left_out = {one["topic"] for one in shown["deviations"] if one["kind"] == "left-out"}
    assert f"person:{of(case(), 'general-practitioner')[0]}" in left_out
    assert f"person:{of(case(), 'nursing')[0]}" not in left_out


def test_somebody_beyond_the_core_may_be_explained() -> None:
    """K-031: only when it fits case and goal."""
    extra = of(case(), "paramedic")[0]
    added = [one["topic"] for one in after_inviting(case(), extra)["deviations"] if one["kind"] == "added"]
    assert added == [f"person:{extra}"]


def test_parents_never_need_an_explanation() -> None:
    """Whether they come is a question of its own (K-032, K-033)."""
    shown = after_inviting(case(), *of(case(), "parents"))
    assert [one for one in shown["deviations"] if one["kind"] == "added"] == []


def test_a_reason_comes_back_with_its_words() -> None:
    """What was noted stands in the field."""
    extra = of(case(), "paramedic")[0]
    reason = ReasonGiven(topic=f"person:{extra}", text="Ouders vragen hoe ze tillen.")
    shown = body(view(case(), "participants", PersonInvited(person=extra, invited=True), reason))
    assert [one["text"] for one in shown["deviations"] if one["text"]] == ["Ouders vragen hoe ze tillen."]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Roelof Berkelder", "RB"), ("Sanne", "S"), ("meester Koen", "MK"), ("Bas 't Hart", "BH")],
)
def test_initials_are_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    """At most two."""
    assert initials(name) == letters


@pytest.mark.parametrize("name", CASE_IDS)
def test_the_answer_key_stays_in_the_kernel(name: str) -> None:
    """Need, weights and why; role cards and reasons too, because only some people have them."""
    shown = after_inviting(case(name), *case(name).people_by_id)
    assert keys_in(shown) & KEY_FIELDS == set()
    assert told(case(name), shown) == []


@pytest.mark.parametrize("name", CASE_IDS)
def test_every_card_has_the_same_parts(name: str) -> None:
    """A card that holds more or less than another would tell who is needed."""
    cards = [card for group in body(view(case(name), "participants"))["groups"] for card in group["people"]]
    assert {tuple(card) for card in cards} == {("id", "name", "initials", "role", "organisation", "invited")}
