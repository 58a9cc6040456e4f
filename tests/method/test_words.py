"""The words of the method page."""

from typing import get_args

from kompas_sim.method.disciplines import Standing
from kompas_sim.method.items import Strength
from kompas_sim.method.rooms import ROOMS
from kompas_sim.method.steps import PHASES
from kompas_sim.wording import LANGUAGES, Words


def test_every_word_of_the_method_is_there_in_both_languages() -> None:
    dutch, english = (Words(language).under("method") for language in LANGUAGES)

    assert set(dutch) == set(english)
    assert all(dutch.values())
    assert all(english.values())


def test_every_strength_standing_phase_and_room_has_a_word() -> None:
    expected = {
        *(f"strength.{each}" for each in get_args(Strength)),
        *(f"strength.{each}-about" for each in get_args(Strength)),
        *(f"standing.{each}" for each in get_args(Standing)),
        *(f"phase.{each}" for each in (*PHASES, "any")),
        *(f"room.{each.id}" for each in ROOMS),
    }

    assert set() == expected - set(Words("nl").under("method"))


def test_a_citation_reads_as_a_place_in_a_document() -> None:
    text = Words("nl")(
        "method.item.citation", title="Werkwijze samenwerkingsgesprekken", year=2026, section="Notulen"
    )

    assert text == "Werkwijze samenwerkingsgesprekken (2026), Notulen"
