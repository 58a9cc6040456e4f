"""The method as data: complete, unique, and as strong as the inventory says."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from pydantic import ValidationError

from kompas_sim.method.items import Item
from kompas_sim.method.load import DATA, load_method
from kompas_sim.method.method import Method, UnknownItemError
from kompas_sim.method.steps import PHASES, STEP_IDS, StepId

INVENTORY = Path(__file__).parent / "inventory.csv"


@pytest.fixture(scope="module")
def method() -> Method:
    return load_method()


@pytest.fixture(scope="module")
def inventory() -> list[dict[str, str]]:
    with INVENTORY.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_all_items_of_the_working_method_are_there(method: Method) -> None:
    expected = [f"K-{number:03}" for number in range(1, 145)]

    assert expected == [item.id for item in method.items_of_source("K")]


def test_each_source_has_as_many_items_as_the_inventory_marks(method: Method) -> None:
    assert Counter(item.source for item in method.items) == {"K": 144, "N": 99, "R": 20, "J": 37, "S": 17}


def test_ids_strengths_and_fits_are_those_of_the_inventory(
    method: Method, inventory: list[dict[str, str]]
) -> None:
    expected = [(row["id"], row["strength"], row["fit"]) for row in inventory]

    assert expected == [(item.id, item.strength, item.fit) for item in method.items]


def test_no_two_items_say_the_same(method: Method) -> None:
    twice = [text for text, times in Counter(item.paraphrase for item in method.items).items() if times > 1]

    assert twice == []


def test_every_paraphrase_is_a_sentence(method: Method) -> None:
    ragged = [item.id for item in method.items if item.paraphrase[-1] not in ".?" or "  " in item.paraphrase]

    assert ragged == []


def test_every_item_is_found_under_a_step_or_says_why_it_is_not_assessed(method: Method) -> None:
    in_a_step = {item.id for step_id in STEP_IDS for item in method.items_of_step(step_id)}

    assert all(item.not_assessed for item in method.items if item.id not in in_a_step)


def test_every_item_is_in_one_phase_or_in_none(method: Method) -> None:
    by_phase = [item.id for phase in (*PHASES, None) for item in method.by_phase(phase)]

    assert sorted(by_phase) == sorted(item.id for item in method.items)


@pytest.mark.parametrize(
    ("item_id", "phase", "step"),
    [
        ("K-001", None, "occasion"),
        ("K-026", "before", "participants"),
        ("K-062", "before", "agenda"),
        ("K-089", "during", "agenda"),
        ("K-110", "during", "agreements"),
        ("K-126", "during", "closing"),
        ("K-137", "after", "closing"),
        ("N-079", "during", "agreements"),
        ("K-144", None, None),
    ],
)
def test_an_item_keeps_the_phase_of_the_method_and_the_step_of_the_run(
    method: Method, item_id: str, phase: str | None, step: StepId | None
) -> None:
    item = method.item(item_id)

    assert (phase, step) == (item.phase, item.step)


def test_nobody_is_assessed_on_what_is_asked_of_the_national_centre(method: Method) -> None:
    assert all(method.item(item_id).not_assessed for item_id in ("R-021", "R-024", "R-026"))


def test_the_order_of_the_sources_starts_with_the_working_method(method: Method) -> None:
    assert [source.code for source in method.sources] == ["K", "N", "R", "J", "S"]
    assert [source.code for source in method.sources if source.core] == ["K"]
    assert method.source("K").year == 2026


@pytest.mark.parametrize(
    ("wrong", "nearest"), [("K-999", "K-099"), ("k-026", "K-026"), ("K026", "K-026"), ("R-21", "R-021")]
)
def test_an_unknown_id_is_an_error_that_names_the_nearest(method: Method, wrong: str, nearest: str) -> None:
    with pytest.raises(UnknownItemError) as caught:
        method.item(wrong)

    assert nearest == caught.value.nearest
    assert f"did you mean '{nearest}'?" in str(caught.value)


def test_a_known_id_is_in_the_method_and_an_unknown_one_is_not(method: Method) -> None:
    assert "K-026" in method
    assert "K-145" not in method


def test_the_method_is_read_once(method: Method) -> None:
    assert load_method() is method


def test_an_item_without_step_or_reason_is_refused() -> None:
    with pytest.raises(ValidationError, match="K-001 has no step"):
        Item(id="K-001", source="K", section="x", paraphrase="x.", strength="must", fit="A")


def test_an_item_under_the_wrong_source_is_refused() -> None:
    with pytest.raises(ValidationError, match="does not belong to source N"):
        Item(id="K-001", source="N", section="x", paraphrase="x.", strength="must", fit="A", step="goal")


def test_an_id_that_stands_twice_is_refused(method: Method) -> None:
    with pytest.raises(ValidationError, match="stand twice: K-001"):
        Method(sources=method.sources, items=(*method.items, method.items[0]))


def test_a_reason_that_is_not_explained_is_refused(tmp_path: Path) -> None:
    for name in ("reasons.yaml", "sources.yaml"):
        (tmp_path / name).write_text((DATA / name).read_text("utf-8"), "utf-8")
    row = "{id: K-001, strength: info, fit: B, why_not: nonsense, paraphrase: Tekst.}"
    (tmp_path / "werkwijze.yaml").write_text(f"- {{section: Inleiding, items: [{row}]}}\n", "utf-8")

    with pytest.raises(ValueError, match="K-001: unknown reason 'nonsense'"):
        load_method(tmp_path)
