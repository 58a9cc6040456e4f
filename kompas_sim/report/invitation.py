"""The invitation as a calendar file: when, where and who leads, and nothing about the child.

A calendar is read by many: no name of the child, no diagnosis, no goal. Those follow by secure mail.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from babel.dates import format_date
from icalendar import Calendar, Event, vCalAddress, vText

from kompas_sim.attempt.decision import MeetingRole
from kompas_sim.attempt.presence import FAMILY
from kompas_sim.method.rooms import MEETING, PRE_MEETING
from kompas_sim.report.errors import NothingToTellError
from kompas_sim.report.file import File, file_name
from kompas_sim.training import Training
from kompas_sim.wording import Words

HERE = ZoneInfo("Europe/Amsterdam")
_WORD = re.compile(r"\w+")
_ORGANISER = "planning@kompas-oefening.example"


@dataclass(frozen=True)
class _Sitting:
    """One of the two meetings as an entry in a calendar."""

    id: str
    title: str
    starts: datetime
    minutes: int


def invitation(training: Training, words: Words) -> File:
    """The pre-meeting, when there is one, and the meeting; raises ``NothingToTellError`` without a moment."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kompas oefening//kompas-sim//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    text = _description(training, words)
    for sitting in _sittings(training, words):
        calendar.add_component(_event(training, words, sitting, text))
    calendar.add_missing_timezones(date(2020, 1, 1), date(2038, 1, 1))
    name = file_name("uitnodiging", training.attempt.header, "ics")
    return File(name, "text/calendar; charset=utf-8", calendar.to_ical())


def _sittings(training: Training, words: Words) -> list[_Sitting]:
    """The moment is where the first of them starts."""
    slot = training.case.slots_by_id.get(training.plan.slot or "")
    if slot is None:
        raise NothingToTellError("report.error.no-moment")
    starts, found = datetime.fromisoformat(slot.start).replace(tzinfo=HERE), []
    if training.plan.has_pre_meeting():
        found.append(
            _Sitting("pre-meeting", words("report.invitation.pre-meeting"), starts, PRE_MEETING.minutes)
        )
        starts += timedelta(minutes=PRE_MEETING.minutes)
    return [*found, _Sitting("meeting", words("report.invitation.meeting"), starts, MEETING.minutes)]


def _event(training: Training, words: Words, sitting: _Sitting, text: str) -> Event:
    """``DTSTAMP`` and ``SEQUENCE`` come from the log: a changed plan replaces an earlier entry."""
    entries = training.attempt.entries
    event = Event()
    event.add("uid", _uid(training.attempt.header.id, sitting.id))
    event.add("dtstamp", entries[-1].at if entries else training.attempt.header.started_at)
    event.add("sequence", training.attempt.seq)
    event.add("dtstart", sitting.starts)
    event.add("dtend", sitting.starts + timedelta(minutes=sitting.minutes))
    event.add("summary", sitting.title)
    event.add("description", text)
    place = _answer(training, "place")
    if place:
        known = _family(training) & set(_WORD.findall(place))
        event.add("location", words("report.invitation.place-later") if known else place)
    event.add("class", "PRIVATE")
    organiser = vCalAddress(f"mailto:{_ORGANISER}")
    organiser.params["CN"] = vText(words("report.invitation.organiser"))
    event.add("organizer", organiser)
    return event


def _uid(attempt: str, sitting: str) -> str:
    """The same for the same attempt, and nothing that leads back to it."""
    mark = hashlib.sha256(f"{attempt}:{sitting}".encode()).hexdigest()[:32]
    return f"{mark}@kompas-oefening.example"


def _description(training: Training, words: Words) -> str:
    lines = [
        _line(words, "form", _answer(training, "form")),
        *(_line(words, role, _holder(training, words, role)) for role in get_args(MeetingRole)),
        _line(words, "deadline", _deadline(training, words)),
        words("report.invitation.papers"),
        words("report.invitation.exercise"),
    ]
    return "\n".join(line for line in lines if line)


def _line(words: Words, name: str, value: str) -> str:
    return words(f"report.invitation.{name}", value=value) if value else ""


def _answer(training: Training, question: str) -> str:
    """The label of the option that the trainee chose, without its full stop."""
    asked = training.case.questions_by_id.get(question)
    chosen = training.plan.choices.get(question)
    return next((one.label.rstrip(".") for one in asked.options if one.id == chosen), "") if asked else ""


def _holder(training: Training, words: Words, role: MeetingRole) -> str:
    """Who has a role: a professional by name, someone of the family without."""
    person = training.case.people_by_id.get(training.plan.roles.get(role, ""))
    if person is None:
        return ""
    return words("report.invitation.of-the-family") if person.discipline in FAMILY else person.name


def _family(training: Training) -> set[str]:
    """Every word by which child and family are known: first names and surnames."""
    case = training.case
    names = (person.name for person in case.people if person.discipline in FAMILY)
    return {word for name in (case.child.name, *case.family_names, *names) for word in _WORD.findall(name)}


def _deadline(training: Training, words: Words) -> str:
    slot = training.case.slots_by_id.get(training.plan.slot or "")
    days = training.plan.deadline_days
    if slot is None or days is None:
        return ""
    last = date.fromisoformat(slot.start[:10]) - timedelta(days=days)
    return format_date(last, "EEEE d MMMM y", locale=words.language)
