"""What leaves the app in files and on the operator's screen: typed text stays text there too."""

from __future__ import annotations

import json
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from kompas_sim.app import store_at, utc_now
from kompas_sim.attempt import decision as d
from kompas_sim.report.files import make_file
from kompas_sim.store.address import default_url
from kompas_sim.training import Training
from kompas_sim.wording import Words
from tests.support.played import again, played
from tests.test_cli import kompas

CALENDAR = "kanarie\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:http://elders.example\r\nATTENDEE:mailto:x@elders.example"
FORMULA = '=HYPERLINK("http://elders.example","kanarie")'
FIELD = '{ HYPERLINK "http://elders.example" } kanarie'
ACTIVE = re.compile(
    r'<w:(instrText|fldSimple|fldChar|hyperlink|object|altChunk|control)\b|TargetMode="External"'
)
TERMINAL = "kanarie \x1b]0;x\x07\x1b[2J \x9b31m \x7f \u202egnp.exe\u2066 \u200f \u2028"


@cache
def attacked() -> Training:
    """Mees as the method asks, handed in again with such text wherever one can type."""
    parts = {"who": CALENDAR, "what": FORMULA, "when": CALENDAR, "channel": FIELD, "backup": FORMULA}
    return played(
        "mees",
        "as-the-method-asks",
        *again(
            "goal",
            d.TextWritten(field="goal", text=CALENDAR),
            d.TextWritten(field="goal-questions", text=FIELD),
        ),
        *again("planning", d.TextWritten(field="place-note", text=CALENDAR)),
        *again("participants", d.ReasonGiven(topic="person:speech-therapist", text=CALENDAR)),
        *again("agreements", d.AgreementWritten(agreement=50, condition=FIELD, **parts)),
        d.TextWritten(field="own-view", text=FORMULA + CALENDAR),
    )


def test_nothing_that_was_typed_gets_into_a_calendar() -> None:
    """No alarm, no guest, no address; and every line is as long as calendars take."""
    content = make_file(attacked(), "invitation", Words("nl")).content
    assert b"kanarie" not in content
    assert b"elders" not in content
    assert {len(line) <= 75 for line in content.split(b"\r\n")} == {True}
    assert b"\n" not in content.replace(b"\r\n", b"")
    parts = {part.name for part in Calendar.from_ical(content).walk()}
    assert parts == {"VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT"}


def test_a_word_document_holds_text_and_no_fields_links_or_objects() -> None:
    """What looks like a formula or a field stands there as it was typed."""
    content = make_file(attacked(), "agreements", Words("nl")).content
    with ZipFile(BytesIO(content)) as parts:
        texts = {name: parts.read(name).decode("utf-8", errors="replace") for name in parts.namelist()}
    assert "=HYPERLINK(" in texts["word/document.xml"]
    assert "{ HYPERLINK" in texts["word/document.xml"]
    assert [name for name, text in texts.items() if ACTIVE.search(text)] == []
    assert not [name for name in texts if "vba" in name.lower() or name.endswith(".bin")]


@pytest.mark.parametrize("what", ["agreements", "invitation", "data"])
def test_the_name_of_a_file_is_ours(what: str) -> None:
    """Nothing that was typed is part of it, and no folder."""
    name = make_file(attacked(), what, Words("nl")).name
    assert name in ("werkafspraken-mees.docx", "uitnodiging-mees.ics", "keuzes-mees.json")


def test_what_an_operator_exports_cannot_drive_the_terminal(tmp_path: Path) -> None:
    """No escape sequences and no marks that turn letters around; what was typed can still be read back."""
    with store_at(default_url(tmp_path)) as store:
        code = store.new_code()
        header = store.begin(code, "mees", None, 1)
        store.append(code, header.id, 0, d.TextWritten(field="goal", text=TERMINAL), utc_now())
    told = kompas("data", "export", code, "--data", str(tmp_path)).stdout
    assert not [sign for sign in told if not sign.isprintable() and sign != "\n"]
    (attempt,) = json.loads(told)["attempts"]
    assert attempt["entries"][0]["decision"]["text"] == TERMINAL
