"""The agreements as a Word document, opened again."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from kompas_sim.attempt import decision as d
from kompas_sim.report.errors import NothingToTellError
from kompas_sim.report.files import make_file
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import NOW, again, played
from tests.support.reported import NASTY

DUTCH = Words("nl")


def opened(training: Training) -> WordDocument:
    """The document of a run, read back."""
    return Document(BytesIO(make_file(training, "agreements", DUTCH).content))


@pytest.fixture(scope="module")
def document() -> WordDocument:
    """The document of Mees as the method asks."""
    return opened(played("mees"))


def headings(document: WordDocument) -> list[tuple[str, str]]:
    """The headings with their styles."""
    return [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]


def test_the_document_has_headings_in_order_and_a_title(document: WordDocument) -> None:
    assert headings(document) == [
        ("Heading 1", "Werkafspraken rond Mees"),
        ("Heading 2", "Werkafspraken"),
        ("Heading 2", "Wie er nog bij hoort"),
        ("Heading 2", "Vervolg"),
    ]
    assert document.core_properties.title == "Werkafspraken rond Mees"


def test_the_document_is_dutch_and_says_on_every_page_that_it_is_practice(document: WordDocument) -> None:
    languages = {tag.get(qn("w:val")) for tag in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    assert document.core_properties.language == "nl-NL"
    assert document.sections[0].footer.paragraphs[0].text == "Verzonnen casus – oefening"


def test_each_agreement_has_a_row_with_all_its_parts(document: WordDocument) -> None:
    plan = played("mees").plan
    rows = document.tables[0].rows
    assert [cell.text for cell in rows[0].cells] == [
        "Nr.",
        "Wie",
        "Wat",
        "Wanneer",
        "Bereikbaar via",
        "Achtervang",
        "In welke situatie",
    ]
    assert len(rows) == len(plan.agreements) + 1
    for row, one in zip(rows[1:], plan.agreements, strict=True):
        _, who, *parts = (cell.text for cell in row.cells)
        assert case().names[one.person or ""] in who
        typed = (one.what, one.when, one.channel, one.backup)
        assert parts[:4] == [text.strip() or "nog niet ingevuld" for text in typed]
        assert parts[4] == (one.condition.strip() or "altijd")


def test_the_first_contact_is_marked_once(document: WordDocument) -> None:
    marked = [
        row for row in document.tables[0].rows if "eerste aanspreekpunt voor de ouders" in row.cells[1].text
    ]
    assert [row.cells[0].text for row in marked] == ["1"]


def test_the_header_row_stands_on_every_page_and_no_row_is_torn(document: WordDocument) -> None:
    for table in document.tables:
        assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [
            True,
            *[False] * (len(table.rows) - 1),
        ]
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_table_is_as_wide_as_the_page_between_its_margins(document: WordDocument) -> None:
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    for table in document.tables:
        assert abs(sum(cell.width for cell in table.rows[0].cells) - room) < 36_000  # a millimetre


def test_the_wider_network_stands_with_what_was_decided(document: WordDocument) -> None:
    plan = played("mees").plan
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows[1:]]
    said = {row[0]: row[2] for row in rows}
    contacts = {one.id: one.name for one in case().network}
    assert said == {contacts[name]: DUTCH(f"ui.agreements.{how}") for name, how in plan.contacts.items()}


def test_the_follow_up_is_a_day_on_the_calendar(document: WordDocument) -> None:
    plan = played("mees").plan
    assert plan.follow_up_days == 84
    assert document.paragraphs[-1].text == "84 dagen na het gesprek: donderdag 7 mei 2026"


def test_what_a_trainee_typed_is_text_in_the_document() -> None:
    written = d.AgreementWritten(agreement=1, who=NASTY, what=NASTY)
    cells = opened(played("mees", "nothing-done", *again("agreements", written))).tables[0].rows[1].cells
    assert cells[1].text == cells[2].text == NASTY.replace("\x00", "").strip()
    assert cells[3].text == "nog niet ingevuld"


def test_without_a_moment_the_follow_up_counts_in_days() -> None:
    planned = again("agreements", d.FollowUpPlanned(days=14))
    assert opened(played("mees", "nothing-done", *planned)).paragraphs[-1].text == "14 dagen na het gesprek"


def test_without_agreements_there_is_no_document_but_an_explanation() -> None:
    with pytest.raises(NothingToTellError) as caught:
        make_file(played("mees", "nothing-done"), "agreements", DUTCH)
    assert "Er zijn nog geen afspraken" in caught.value.told(DUTCH)


def test_the_same_run_gives_the_same_document() -> None:
    first, second = (make_file(played("jip"), "agreements", DUTCH) for _ in range(2))
    assert first.name == "werkafspraken-jip.docx"
    parts = [
        {name: archive.read(name) for name in archive.namelist()}
        for archive in (ZipFile(BytesIO(one.content)) for one in (first, second))
    ]
    assert parts[0] == parts[1]
    created = Document(BytesIO(first.content)).core_properties.created
    assert created == NOW or created == datetime(2026, 2, 2, 9)
