"""Reading a Dutch time expression."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kompas_sim.text.model import Moment, Span

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(m[:3] for m in _MONTHS)})\w*\.?(?: (\d{{4}}))?", re.I)
_DAY = re.compile(rf"\b({'|'.join(_DAYS)})\b", re.I)
_VAGUE = re.compile(r"\b(z\.?s\.?m\.?|zo snel mogelijk|tijdig|regelmatig|binnenkort)", re.I)


def dutch_date(day: date) -> str:
    """``dinsdag 10 februari 2026``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def read_when(text: str, today: date) -> Moment:
    """The first time expression of ``text``, counted from ``today``."""
    if m := _DATE.search(text):
        month = [name[:3] for name in _MONTHS].index(m.group(2).lower()) + 1
        day = date(int(m.group(3) or today.year), month, int(m.group(1)))
        return _moment(text, m, day)
    if m := _DAY.search(text):
        ahead = (_DAYS.index(m.group(1).lower()) - today.weekday()) % 7 or 7
        return _moment(text, m, today + timedelta(days=ahead))
    if m := _VAGUE.search(text):
        return Moment(text, "vague", Span(m.start(), m.end(), m.group()))
    return Moment(text, "none")


def _moment(text: str, m: re.Match[str], day: date) -> Moment:
    return Moment(text, "point", Span(m.start(), m.end(), m.group()), day, phrase=dutch_date(day))
