"""Reading an agreement: who, what, when and the rest, one near miss at a time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.text import AgreementReading, read_agreement
from kompas_sim.wording import Words

TODAY = date(2026, 1, 28)


@pytest.mark.parametrize(
    "text",
    [
        "De huisarts belt moeder.",
        "Moeder wordt gebeld door de kinderarts.",
        "Vrijdag belt Petra (VPC) met moeder.",
        "HA: recept klaarleggen",
        "Bij koorts belt vader het KCT.",
        "Moeder hoort vrijdag van de kinderarts de uitslag.",
        "Afgesproken is dat de neuroloog het plan schrijft.",
        "De regie ligt bij de huisarts.",
        "De rouw- en verliestherapeut komt maandag.",
    ],
)
def test_somebody_who_does_the_work_is_who(text: str) -> None:
    assert read_agreement(text).who


@pytest.mark.parametrize(
    "text",
    [
        "Ouders worden gebeld over de uitslag.",
        "Er wordt gebeld.",
        "Ik bel de huisarts.",
        "We sturen de brief naar de HA.",
        "Iedereen houdt zich aan het plan.",
        "Moeder krijgt bericht.",
        "Ouders informeren over het rooster",
        "Als niemand opneemt, de HAP bellen",
    ],
)
def test_somebody_who_only_receives_and_nobody_in_particular_are_not_who(text: str) -> None:
    assert not read_agreement(text).who


@pytest.mark.parametrize(
    "text", ["HA belt moeder", "Petra wordt casemanager.", "Roos wordt gedoopt", "sonde wisselen elke 6 wkn"]
)
def test_an_act_that_one_could_see_is_what(text: str) -> None:
    assert read_agreement(text).what


@pytest.mark.parametrize(
    "text",
    [
        "HA houdt contact met ouders.",
        "De kinderarts stemt af met de neuroloog.",
        "Het KCT denkt mee.",
        "De huisarts houdt Mees in de gaten.",
        "NIK-coördinator bewaakt de aanvraag.",
    ],
)
def test_a_good_intention_is_not_what(text: str) -> None:
    assert not read_agreement(text).what


@pytest.mark.parametrize("vague", ["z.s.m.", "tijdig", "regelmatig", "als het slechter gaat", "binnenkort"])
def test_a_vague_word_is_not_when(vague: str) -> None:
    assert not read_agreement(f"De huisarts belt moeder {vague}").when


@pytest.mark.parametrize(
    "moment",
    [
        "vrijdag",
        "uiterlijk 3 maart",
        "elke week",
        "'s nachts",
        "meteen",
        "binnen 15 min",
        "dezelfde dag",
        "in week 7",
    ],
)
def test_a_moment_a_deadline_a_rhythm_and_a_speed_are_when(moment: str) -> None:
    assert read_agreement(f"De huisarts belt moeder {moment}").when


@pytest.mark.parametrize(
    "channel", ["via het dienstnummer", "telefonisch", "per beveiligde mail", "op 112", "via Siilo"]
)
def test_a_named_channel_is_contact(channel: str) -> None:
    assert read_agreement(f"De HA overlegt {channel} met het KCT").contact


@pytest.mark.parametrize("text", ["HA belt moeder", "HA mailt ouders", "KCT zet het plan in het EPD en IZP"])
def test_ringing_mailing_and_records_are_not_contact(text: str) -> None:
    assert not read_agreement(text).contact


@pytest.mark.parametrize(
    "text",
    [
        "Als Mees koorts heeft belt moeder de HA.",
        "Gaat het slechter, dan komt de huisarts.",
        "Koorts > 39: HA bellen",
        "Bij benauwdheid belt vader 112.",
        "Krijg je niemand, bel dan de HAP.",
    ],
)
def test_a_foreseen_situation_with_its_consequence_is_conditional(text: str) -> None:
    assert read_agreement(text).conditional


@pytest.mark.parametrize(
    "text", ["Zo nodig belt de HA.", "De psycholoog komt als dat nodig is.", "Wanneer: vrijdag"]
)
def test_as_needed_is_not_conditional(text: str) -> None:
    assert not read_agreement(text).conditional


@pytest.mark.parametrize(
    "text",
    [
        "Bij ziekte regelt de VPC vervanging.",
        "Geen gehoor: HAP bellen",
        "Komt de VPC niet, dan slaapt oma bij Mees.",
        "Als de huisarts op vrijdag niet werkt, belt moeder haar collega in de praktijk.",
        "Op vrijdag is dokter De Bruin er voor de huisarts.",
        "VPC 1 komt; bij uitval VPC 2.",
        "Lukt de sonde niet in drie keer, dan rijden ouders naar de SEH.",
        "Mocht het logeerhuis vol zitten dan past tante Bea op.",
        "Is er na een uur geen arts geweest, dan belt de verpleegkundige opnieuw en daarna het ziekenhuis.",
        "De fysio wordt bij vakantie waargenomen door Loes.",
        "Rita staat reserve voor de nacht van zaterdag.",
        "Als het noodmiddel op is haalt vader een nieuw bij de dienstapotheek.",
        "Werkt de tablet niet, dan gebruikt Jip het letterbord.",
        "Eerst het KCT bellen, daarna pas 112.",
        "Kan moeder niet, dan haalt oma Teun op.",
        "Zonder bericht voor 12 uur belt de casemanager zelf het zorgkantoor.",
        "HA is eerste aanspreekpunt, KCT tweede.",
        "Wie niet kan komen stuurt een vervanger.",
        "Ouders bellen de kinderarts; neemt zij niet op, dan de arts-assistent.",
        "Als thuis sterven toch niet gaat, kan Jip naar de kinderafdeling.",
    ],
)
def test_a_substitute_an_escalation_and_a_plan_b_are_backup(text: str) -> None:
    assert read_agreement(text).backup


@pytest.mark.parametrize(
    "text",
    [
        "Bij koorts belt moeder de HA.",
        "De huisarts komt niet op vrijdag.",
        "Ouders geven geen sondevoeding als Mees spuugt.",
        "Als Mees niet wil drinken geeft moeder sondevoeding.",
        "HA belt vrijdag, VPC belt maandag.",
        "De verpleegkundige komt 's ochtends en 's avonds.",
        "Wanneer de uitslag er is belt de oncoloog.",
        "Bij pijn geeft vader paracetamol.",
        "KCT en HA doen samen de evaluatie.",
        "Als ouders vragen hebben bellen ze de VPC.",
        "Is Mees onrustig, dan zingt vader een liedje.",
        "Na het overlijden belt het KCT de school.",
        "De VPC vervangt de sonde elke zes weken.",
        "De thuiszorg neemt bloed af.",
    ],
)
def test_a_plain_arrangement_is_no_backup(text: str) -> None:
    assert not read_agreement(text).backup


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De HA belt vrijdag.", True),
        ("De HA belt.", False),
        ("VPC meet saturatie; onder 90% belt zij de HA.", True),
        ("Moeder handelt volgens het aanvalsplan.", True),
        ("Elke vrijdag contact houden", False),
    ],
)
def test_measurable_is_an_act_with_a_moment_a_limit_a_number_or_a_protocol(text: str, expected: bool) -> None:
    assert read_agreement(text).measurable is expected


def test_slips_of_the_keyboard_do_not_hide_the_meaning() -> None:
    reading = read_agreement("De huisartz beld donderdg de kinderverpleegkundge")
    assert reading.who
    assert reading.what
    assert reading.when


def test_the_day_is_worked_out_and_said_in_dutch() -> None:
    moment = read_agreement("HA belt uiterlijk 10 feb", today=TODAY).moments[0]
    assert (moment.iso, moment.phrase) == ("2026-02-10", "uiterlijk dinsdag 10 februari 2026")


def test_a_date_of_birth_is_no_moment() -> None:
    reading = read_agreement("De VPC weegt Mees (12-03-2021)")
    assert reading.pii
    assert not reading.when


def test_known_surnames_identify_wherever_they_stand() -> None:
    assert not read_agreement("VPC belt Zonderland").pii
    assert read_agreement("VPC belt zonderland", names=("Zonderland",)).pii


def test_a_vague_word_is_quoted_in_its_hint() -> None:
    hints = {hint.id: hint.values for hint in read_agreement("HA belt moeder z.s.m.").hints}
    assert hints["text.hint.when-vague"] == {"words": "z.s.m."}
    assert "text.hint.when" not in hints


def test_how_to_reach_somebody_is_asked_only_where_it_matters() -> None:
    plain = {hint.id for hint in read_agreement("De HA gaat dinsdag op huisbezoek.").hints}
    urgent = {hint.id for hint in read_agreement("Bij benauwdheid belt moeder meteen de HA.").hints}
    assert plain == set()
    assert urgent == {"text.hint.contact", "text.hint.backup"}


def test_a_full_agreement_gets_no_hint() -> None:
    text = (
        "De VPC belt moeder elke maandag om 10 uur via het dienstnummer; bij ziekte belt haar vaste collega."
    )
    assert read_agreement(text).hints == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_hint_has_its_words(language: str) -> None:
    words = Words(language)
    readings = (read_agreement("we letten op Mees z.s.m. in Kerkstraat 12"), read_agreement("x"))
    said = [words(hint.id, **hint.values) for reading in readings for hint in reading.hints]
    assert all(said)
    assert any("Kerkstraat 12" in each for each in said)


def _spans(reading: AgreementReading) -> list[tuple[int, int, str]]:
    groups = (
        reading.actors,
        reading.acts,
        reading.backups,
        reading.channels,
        reading.conditions,
        reading.identifying,
    )
    spans = [span for group in groups for span in group]
    spans += [moment.span for moment in reading.moments if moment.span]
    return [(span.start, span.end, span.text) for span in spans]


PIECES = st.sampled_from(
    [
        "HA",
        "belt",
        "moeder",
        "als",
        "dan",
        "vóór",
        "vrijdag",
        "3/2",
        ",",
        ".",
        "(",
        ")",
        "Mees",
        "niet",
        "->",
        "één",
        "24/7",
    ]
)


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_and_every_span_quotes_it(text: str) -> None:
    reading = read_agreement(text, today=TODAY)
    assert all(text[start:end] == words and words for start, end, words in _spans(reading))


@pytest.mark.parametrize("text", ["z.s.m. iets regelen", "vader en VPC regelen iets", "dan bedenken we iets"])
def test_something_is_nothing_that_one_could_see_done(text: str) -> None:
    assert not read_agreement(text).what


@pytest.mark.parametrize(
    "text", ["HAP via 0900-1234 bereikbaar", "KCT bereikbaar op 088-…", "te bereiken via de portofoon"]
)
def test_a_number_or_a_channel_by_name_says_how_to_reach_somebody(text: str) -> None:
    assert read_agreement(text).contact
