"""The agreements as a Word document, to be finished and shared in one's own way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from babel.dates import format_date
from docx.document import Document as WordDocument

from kompas_sim.attempt.decision import AgreementWritten, Involve
from kompas_sim.plots.plain import masked
from kompas_sim.report.errors import NothingToTellError
from kompas_sim.report.file import File, file_name
from kompas_sim.report.word import footer, landscape_document, table, to_bytes
from kompas_sim.training import Training
from kompas_sim.wording import Words

_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_COLUMNS = {"number": 9, "who": 40, "what": 62, "when": 40, "channel": 38, "backup": 40, "condition": 32}
"""The columns with their widths in millimetres; together as wide as the page is between its margins."""


def agreements_document(training: Training, words: Words) -> File:
    """Agreements, network and follow-up; raises ``NothingToTellError`` when there is nothing yet."""
    plan = training.plan
    if not (plan.agreements or plan.contacts or plan.follow_up_days):
        raise NothingToTellError("report.error.no-agreements")
    entries = training.attempt.entries
    at = (entries[-1].at if entries else training.attempt.header.started_at).replace(tzinfo=None)
    title = words("report.agreements.title", child=training.case.child.name)
    document = landscape_document(title, "nl-NL", at)
    document.add_heading(title, level=1)
    document.add_paragraph(words("report.agreements.intro"))
    _moment(document, training, words)
    _agreements(document, training, words)
    _network(document, training, words)
    _follow_up(document, training, words)
    footer(document, words("report.agreements.footer"))
    return File(file_name("werkafspraken", training.attempt.header, "docx"), _MEDIA, to_bytes(document))


def follow_up_day(training: Training) -> date | None:
    """The day of the next talk, as far as it was planned and there is a moment to count from."""
    slot, days = training.case.slots_by_id.get(training.plan.slot or ""), training.plan.follow_up_days
    return date.fromisoformat(slot.start[:10]) + timedelta(days=days) if slot and days else None


def _moment(document: WordDocument, training: Training, words: Words) -> None:
    slot = training.case.slots_by_id.get(training.plan.slot or "")
    if slot:
        document.add_paragraph(words("report.agreements.moment", moment=slot.label))
    goal = masked(training.plan.texts.get("goal", ""), training.case)
    if goal:
        document.add_paragraph(words("report.agreements.goal", goal=goal))


def _agreements(document: WordDocument, training: Training, words: Words) -> None:
    document.add_heading(words("report.agreements.list"), level=2)
    if not training.plan.agreements:
        document.add_paragraph(words("report.agreements.none"))
        return
    rows = [_row(training, words, place, one) for place, one in enumerate(training.plan.agreements, start=1)]
    columns = [words(f"report.agreements.{name}") for name in _COLUMNS]
    table(document, columns, rows, list(_COLUMNS.values()))


def _row(training: Training, words: Words, place: int, one: AgreementWritten) -> list[str]:
    case = training.case
    person = training.case.people_by_id.get(one.person or "")
    who = training.case.names.get(one.person or "") or masked(one.who, case)
    lines = [who or words("report.agreements.empty")]
    lines += [person.role] if person and person.role != person.name else []
    lines += [words("report.agreements.first-contact")] if one.first_contact else []
    typed = (one.what, one.when, one.channel, one.backup)
    cells = [masked(text, case) or words("report.agreements.empty") for text in typed]
    condition = masked(one.condition, case) or words("report.agreements.always")
    return [str(place), "\n".join(lines), *cells, condition]


def _network(document: WordDocument, training: Training, words: Words) -> None:
    placed = training.plan.contacts
    contacts = [one for one in training.case.network if one.id in placed]
    if not contacts:
        return
    document.add_heading(words("report.agreements.network"), level=2)
    order = get_args(Involve)
    rows = [
        [one.name, one.role, words(f"ui.agreements.{placed[one.id]}"), one.channel]
        for one in sorted(contacts, key=lambda one: order.index(placed[one.id]))
    ]
    names = ("contact", "role", "involve", "how")
    table(document, [words(f"report.agreements.{name}") for name in names], rows, [66, 75, 60, 60])


def _follow_up(document: WordDocument, training: Training, words: Words) -> None:
    days, day = training.plan.follow_up_days, follow_up_day(training)
    document.add_heading(words("report.agreements.follow-up"), level=2)
    if not days:
        text = words("report.agreements.no-follow-up")
    elif day is None:
        text = words("report.agreements.follow-up-days", days=days)
    else:
        said = format_date(day, "EEEE d MMMM y", locale=words.language)
        text = words("report.agreements.follow-up-day", days=days, day=said)
    document.add_paragraph(text)
