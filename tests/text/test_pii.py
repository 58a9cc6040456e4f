"""Finding and masking what identifies a family."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.text import find_pii, mask_pii
from kompas_sim.text.pii_numbers import eleven_proof


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Familie Jansen belt", "Familie [naam] belt"),
        ("mevr. Bakker (moeder) belt", "mevr. [naam] (moeder) belt"),
        ("Mees de Vries komt", "[naam] komt"),
        ("mees de vries komt", "[naam] komt"),
        ("Mees V. komt", "[naam] komt"),
        ("geb. 12-03-2021", "[datum]"),
        ("BSN 123456782", "[nummer]"),
        ("dossiernr. 2021-4471", "[nummer]"),
        ("moeder 06-12345678", "moeder [telefoon]"),
        ("Kerkstraat 12, 1234 AB Verzindijk", "[adres], [adres] Verzindijk"),
        ("naar moeder@gmail.example", "naar [mail]"),
    ],
)
def test_what_identifies_is_masked_by_its_kind(text: str, masked: str) -> None:
    assert mask_pii(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Mees gaat naar huis",
        "moeder Ilse en vader Ruben bellen",
        "dr. Hoekman belt",
        "Petra van de VPC belt",
        "kinderarts De Wit belt",
        "Ans de Boer (VPC) komt",
        "KCT-dienstnummer 0123-456789",
        "Bel 112",
        "Moeder belt het KCT op 06-12345678",
        "secretariaat@ziekenhuis.example",
        "ouders van Mees",
        "Plan B: oma komt",
    ],
)
def test_a_first_name_a_colleague_and_a_service_do_not_identify(text: str) -> None:
    assert find_pii(text) == []


FIRST_NAMES = ["Jip", "Lot", "noor", "moeder", "Als kind", "Als mevrouw", "Familie"]
EVERYDAY = [
    "meer",
    "minder",
    "vaak",
    "weer",
    "niet",
    "thuis",
    "zelf",
    "ook",
    "nu",
    "dan",
    "heeft",
    "krijgt",
    "mag",
    "wil",
    "kan",
    "moet",
    "benauwd",
    "goed",
    "slechter",
    "erger",
    "binnen",
    "samen",
    "bij",
    "op",
    "in",
    "door",
    "en",
    "of",
    "alleen",
    "alsnog",
    "morgen",
    "'s nachts",
    "snachts",
    "maandag",
    "vrijdag",
    "januari",
    "april",
    "fictiestad",
    "in Verzindijk",
    "Nergenshuizen",
    "naar Fictiestad",
    "Verzindijk",
    "hoest",
    "huilt",
    "onrustig",
    "te sterk",
    "op stoel",
    "in bos",
    "uit bed",
    "over meer",
    "tussen",
    "plassen",
    "kramp",
    "later",
    "stil",
    "ziek",
]


@pytest.mark.parametrize("name", FIRST_NAMES)
@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_or_a_place_behind_a_name_is_no_surname(name: str, word: str) -> None:
    assert find_pii(f"{name} {word} pijn heeft, belt vader de HA") == []


@pytest.mark.parametrize("word", ["groot", "klein", "de stoel", "de winter", "van huis", "wit"])
def test_a_surname_that_is_a_word_too_needs_more_than_a_first_name(word: str) -> None:
    assert find_pii(f"Als Jip {word} is, belt vader de HA") == []


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("mees van der meer komt", "mees van der meer"),
        ("jip de jong belt", "jip de jong"),
        ("jip bakker belt", "jip bakker"),
        ("noor van dijk belt", "noor van dijk"),
        ("familie jansen belt", "jansen"),
        ("achternaam bakker", "bakker"),
        ("mevr. bakker belt", "bakker"),
        ("mevr. groot belt", "groot"),
        ("fam. post belt", "post"),
        ("familie de wit belt", "de wit"),
    ],
)
def test_a_surname_in_small_letters_is_found_by_what_stands_before_it(text: str, surname: str) -> None:
    assert [span.text for span in find_pii(text)] == [surname]


def test_a_surname_that_is_an_everyday_word_is_found_when_it_is_known() -> None:
    assert [span.text for span in find_pii("Als Jip meer hoest", ("Jip Meer",))] == ["Jip meer"]


def test_a_known_full_name_is_found_by_its_surname() -> None:
    assert [span.text for span in find_pii("de KORENAAR-konijnen", ("Mees Korenaar",))] == ["KORENAAR"]


def test_the_same_number_is_private_by_whose_it_is() -> None:
    assert find_pii("06-12345678 is van moeder")
    assert not find_pii("06-12345678 is van de VPC")


@pytest.mark.parametrize(
    ("digits", "proof"),
    [("123456782", True), ("111222333", True), ("123456789", False), ("000000000", False)],
)
def test_a_citizen_service_number_passes_the_eleven_proof(digits: str, proof: bool) -> None:
    assert eleven_proof(digits) is proof


@given(st.text(max_size=60))
def test_pieces_stand_in_order_without_overlap_and_quote_the_text(text: str) -> None:
    found = find_pii(text)
    assert all(text[span.start : span.end] == span.text for span in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(
    st.sampled_from(["Familie Jansen", "Mees V.", "Mees de Vries"]),
    st.sampled_from(["belt.", "komt vrijdag", ""]),
)
def test_a_masked_text_identifies_nobody_any_more(name: str, rest: str) -> None:
    assert find_pii(mask_pii(f"{name} {rest}")) == []
