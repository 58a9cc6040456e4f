"""Word documents with real structure: language, headings, tables that repeat their header row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell, _Row

from kompas_sim.plots.plain import plain

_INK, _TEAL = RGBColor(0x1F, 0x2A, 0x30), RGBColor(0x08, 0x46, 0x4D)
_HEADER_FILL = "E1F0F0"


def landscape_document(title: str, language: str, at: datetime) -> WordDocument:
    """An empty landscape A4 document; ``at`` is its date, so that the same attempt gives the same file."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(16)
    core = document.core_properties
    core.title, core.language, core.author = title, language, "Kompas"
    core.comments, core.created, core.modified, core.last_modified_by = "", at, at, "Kompas"
    _styles(document, language)
    return document


def _styles(document: WordDocument, language: str) -> None:
    for name, size, colour in (("Normal", 10.5, _INK), ("Heading 1", 20, _TEAL), ("Heading 2", 14, _TEAL)):
        font = document.styles[name].font
        font.name, font.size, font.color.rgb = "Calibri", Pt(size), colour
    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), language)


def footer(document: WordDocument, text: str) -> None:
    """Put ``text`` at the foot of every page."""
    document.sections[0].footer.paragraphs[0].text = plain(text)


def table(
    document: WordDocument, columns: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]
) -> None:
    """Add a table; its header row stands on every page and no row breaks across pages.

    ``widths`` are in millimetres. A line break within a cell starts a new paragraph.
    """
    made = document.add_table(rows=0, cols=len(columns))
    made.style, made.autofit = "Table Grid", False
    head = made.add_row()
    _mark(head, "w:tblHeader")
    for cell, text in zip(head.cells, columns, strict=True):
        _write(cell, text, bold=True)
        _shade(cell)
    for row in rows:
        line = made.add_row()
        for cell, text in zip(line.cells, row, strict=True):
            _write(cell, text)
    for line in made.rows:
        _mark(line, "w:cantSplit")
        for cell, width in zip(line.cells, widths, strict=True):
            cell.width = Mm(width)


def to_bytes(document: WordDocument) -> bytes:
    """The document as a file."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _write(cell: _Cell, text: str, *, bold: bool = False) -> None:
    for place, line in enumerate(plain(text).split("\n")):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(line).bold = bold


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", _HEADER_FILL)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)
