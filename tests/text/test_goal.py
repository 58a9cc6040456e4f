"""Reading a goal: its elements, its verdict and what to ask about it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.text import read_goal
from kompas_sim.text.model import CONCRETE
from kompas_sim.wording import Words

FULL = (
    "Naar aanleiding van de diagnose leggen HA, KCT en ouders vóór vrijdag vast "
    "wie zij 's nachts kunnen bellen."
)


def test_a_full_goal_is_concrete_and_misses_nothing() -> None:
    reading = read_goal(FULL)
    assert (reading.verdict, reading.missing, reading.flags) == ("concrete", (), ())


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("HA en ouders leggen vóór vrijdag vast wie 's nachts komt.", "aanleiding"),
        ("Omdat Mees thuiskomt: goede afspraken", "onderwerp"),
        ("Met ouders en HA de nachtzorg doorspreken", "resultaat"),
        ("Er ligt een rooster voor de nachten", "betrokkenen"),
        ("HA en ouders leggen vast wie 's nachts komt", "termijn"),
        ("Afspraken met de thuiszorg over de nachten", "toetsbaar"),
        ("Afspraken over alles", "afbakening"),
    ],
)
def test_an_element_that_is_not_there_is_missed(text: str, element: str) -> None:
    assert element in read_goal(text).missing


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Bespreken van de voeding", "activiteit"),
        ("Mees heeft minder pijn", "zorgdoel"),
        ("Dat Noor nog één keer naar zee kan", "zorgdoel"),
        ("Alles wat er speelt oplossen", "te_breed"),
        ("Afspraken over tillen, eten, slapen, wassen, school en vakantie", "te_breed"),
        ("Besluiten of we stoppen met de sondevoeding", "medisch"),
        ("Ouders overtuigen dat het KCT nodig is", "eenzijdig"),
        ("Zorgen dat oma zich niet met de voeding bemoeit", "eenzijdig"),
        ("Familie Jansen weet wie er komt", "pii"),
    ],
)
def test_what_is_no_goal_for_the_talk_gets_its_flag(text: str, flag: str) -> None:
    assert flag in read_goal(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "HA en ouders spreken af wie de sondevoeding geeft",
        "Vóór ontslag verdelen VPC en oma de nachten van Mees",
    ],
)
def test_a_goal_for_the_talk_gets_no_flag(text: str) -> None:
    assert read_goal(text).flags == ()


@pytest.mark.parametrize(
    "text",
    [
        "Senna is pijnvrij met de feestdagen",
        "Zorgen dat Wout lekker in zijn vel zit",
        "Wout kan zelf zijn rolstoel besturen",
        "De epilepsie is onder controle",
        "Minder aanvallen voor Senna",
        "Senna haalt haar achttiende verjaardag",
        "Een betere nachtrust voor Wout",
        "Wout weegt weer 20 kilo",
        "geen decubitus",
        "Senna voelt zich minder alleen",
        "Ontspannen ademhaling",
        "Wout gaat zonder verdriet naar school",
        "Het verbeteren van de mondmotoriek",
        "Dat Wout thuis mag overlijden",
        "Behoud van de loopfunctie",
    ],
)
def test_the_wellbeing_of_the_child_is_a_goal_for_care(text: str) -> None:
    assert "zorgdoel" in read_goal(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "Goede afspraken voor Senna",
        "Ouders en HA leggen vast wie Wout 's nachts helpt",
        "Senna bespreken",
        "Overleg over de slaap van Wout",
        "Duidelijkheid over de epilepsie",
        "Het netwerk rond Wout versterken",
        "Wat wil Senna zelf?",
        "Rooster voor de zorg van Wout",
        "Besluiten of Wout een PEG krijgt",
        "Ouders overtuigen dat Senna naar het hospice moet",
        "Iedereen kent het plan van Wout",
        "Contact met school over Wout",
    ],
)
def test_a_goal_about_the_child_is_not_always_one_for_care(text: str) -> None:
    assert "zorgdoel" not in read_goal(text).flags


def test_a_reason_in_the_past_is_no_term() -> None:
    assert "termijn" in read_goal("Na de opname van vorige week kiezen ouders en HA wie er komt").missing


def test_the_term_is_worked_out_to_a_day() -> None:
    moments = read_goal("Vóór vrijdag weten ouders wie er komt", today=date(2026, 1, 28)).moments
    assert moments[0].iso == "2026-01-30"


def test_each_flag_and_each_missing_element_asks_one_question() -> None:
    reading = read_goal("Alles bespreken")
    assert len(reading.hints) == len(reading.flags) + len(reading.missing)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_question_has_its_words(language: str) -> None:
    words = Words(language)
    texts = (
        "Alles met familie Jansen bespreken",
        "Mees heeft minder pijn",
        "Moeder overtuigen",
        "Operatie plannen of stoppen",
    )
    assert all(words(hint.id, **hint.values) for text in texts for hint in read_goal(text).hints)


@given(st.text(max_size=80))
def test_concrete_means_that_the_four_core_elements_are_there(text: str) -> None:
    reading = read_goal(text)
    assert (reading.verdict == "concrete") is not bool(CONCRETE & set(reading.missing))


def test_a_dose_for_the_child_is_medical_and_settles_nothing() -> None:
    reading = read_goal("Jip krijgt morfine 5 mg")
    assert reading.flags == ("medisch",)
    assert {"resultaat", "toetsbaar"} <= set(reading.missing)
    assert reading.verdict == "vague"


@pytest.mark.parametrize(
    "text",
    [
        "Nu Jip morfine krijgt, leggen HA en VPC vast wie 's nachts komt",
        "Na de operatie: belvolgorde op papier",
    ],
)
def test_a_treatment_as_the_reason_is_not_medical(text: str) -> None:
    assert "medisch" not in read_goal(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "Casemanager benoemd voor 1 april",
        "Aanspreekpunt aangewezen",
        "Belvolgorde vastgelegd",
        "Nachtzorg afgesproken vóór ontslag",
        "Rooster rond voor het weekend",
        "Evaluatie ingepland in mei",
    ],
)
def test_a_participle_says_what_is_there_at_the_end(text: str) -> None:
    assert not {"resultaat", "toetsbaar"} & set(read_goal(text).missing)


def test_working_together_is_something_to_do_and_no_goal() -> None:
    assert "activiteit" in read_goal("Samenwerken verbeteren").flags
