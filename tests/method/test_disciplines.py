"""The disciplines on the participant cards."""

import pytest

from kompas_sim.method.disciplines import DISCIPLINE_IDS, discipline, load_disciplines
from kompas_sim.method.load import load_method


def test_every_discipline_has_a_card_and_a_name_of_its_own() -> None:
    cards = load_disciplines()

    assert list(DISCIPLINE_IDS) == list(cards)
    assert len(cards) == len({card.name for card in cards.values()})


def test_every_card_cites_items_that_exist() -> None:
    method = load_method()

    assert [each for card in load_disciplines().values() for each in card.items if each not in method] == []


def test_the_five_core_disciplines_are_those_of_the_method() -> None:
    core = {card.items[0] for card in load_disciplines().values() if card.standing == "core"}

    assert {"K-026", "K-027", "K-028", "K-029", "K-030"} == core


def test_every_discipline_that_the_method_lists_is_on_a_card() -> None:
    listed = {item.id for item in load_method().items if item.section.startswith("Plannen: wie")}
    on_cards = {item_id for card in load_disciplines().values() for item_id in card.items}

    assert set() == listed - on_cards


@pytest.mark.parametrize("discipline_id", ["child", "pharmacist", "informal-care"])
def test_those_whom_the_method_does_not_list_cite_another_source_first(discipline_id: str) -> None:
    card = load_disciplines()[discipline_id]  # type: ignore[index]

    assert card.standing == "addition"
    assert not card.items[0].startswith("K")


def test_parents_are_to_be_considered_and_not_a_matter_of_course() -> None:
    assert discipline("parents").standing == "consider"
