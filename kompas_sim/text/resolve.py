"""Working a time expression out to a day, and to the Dutch words that the screen echoes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from kompas_sim.text import calendar
from kompas_sim.text.lexicon import pairs
from kompas_sim.text.model import Moment

Resolver = Callable[[Moment, re.Match[str], date], Moment]
_WEEK = timedelta(days=7)
_RELATIVE = {"overmorgen": 2, "morgen": 1}
_FEW_WEEKS = 12  # a low week number that has gone by counts from the meeting
_PERIOD_PARTS = {"begin": (1, 10), "half": (15, 15), "medio": (15, 15), "halverwege": (15, 15)}


def resolved(name: str, moment: Moment, m: re.Match[str], today: date) -> Moment:
    """``moment`` with its day, period and phrase, as the rule called ``name`` reads them."""
    resolver = _RESOLVERS.get(name)
    done = resolver(moment, m, today) if resolver else moment
    if not done.day:
        return done
    clock = _clock(m)
    phrase = done.phrase or (
        calendar.dutch_period(done.day, done.until) if done.until else calendar.dutch_date(done.day)
    )
    prefix = _prefix(m)
    return replace(
        done,
        time=clock,
        kind="deadline" if prefix in _DEADLINES else done.kind,
        phrase=f"{prefix} {phrase}".strip() + (f" om {clock} uur" if clock else ""),
    )


_DEADLINES = ("uiterlijk", "vóór")
_PREFIXES = {"voor": "vóór", "vooor": "vóór", "nog voor": "vóór", "voordat": "vóór", "t/m": "tot en met"}


def _prefix(m: re.Match[str]) -> str:
    words = ((m.groupdict().get("pre") or "").strip()).split()
    if not words:
        return ""
    if words[0] in ("uiterlijk", "deadline", "niet", "binnen") or words[:2] == ["op", "zijn"]:
        return "vóór" if words[-1] in ("voor", "vooor") else "uiterlijk"
    known = _PREFIXES.get(words[0])
    if known:
        return known
    return "vanaf" if words[0] in ("vanaf", "per", "ingaand", "met") and words[-1] != "met" else ""


def _clock(m: re.Match[str]) -> str:
    digits = re.findall(r"\d{1,2}", m.groupdict().get("clock") or "")
    return ".".join([digits[0], *(digits[1:2] or ["00"])]) if digits else ""


def _dated(moment: Moment, m: re.Match[str], today: date, month: int) -> Moment:
    day, problem = calendar.with_year(int(m["d"]), month, m.groupdict().get("y") or "", today)
    weekday = calendar.weekday_number(m.groupdict().get("day") or "?")
    if day and weekday is not None and weekday != day.weekday():
        problem = "text.when.weekday-mismatch"
    return replace(moment, day=day, problem=problem)


def _numeric(moment: Moment, m: re.Match[str], today: date) -> Moment:
    return _dated(moment, m, today, int(m["m"] or m.groupdict().get("m2") or 0))


def _date(moment: Moment, m: re.Match[str], today: date) -> Moment:
    return _dated(moment, m, today, calendar.month_number(m["m"]))


def _weekday(moment: Moment, m: re.Match[str], today: date) -> Moment:
    number = calendar.weekday_number(m["day"]) or 0
    day = calendar.next_weekday(today, number)
    if m.groupdict().get("next") == "volgende" and day < calendar.monday(today) + _WEEK:
        day += _WEEK
    return replace(moment, day=day)


def _next_week_day(moment: Moment, m: re.Match[str], today: date) -> Moment:
    number = calendar.weekday_number(m["day"] or m["day2"]) or 0
    which = m["which"] or ("deze" if m.group().startswith("deze") else "volgende")
    if which.startswith("over"):
        weeks = 2 if which.endswith(("twee", "2")) else 1
        return replace(moment, day=calendar.next_weekday(today, number) + (weeks) * _WEEK)
    start = calendar.monday(today) + (timedelta() if which == "deze" else _WEEK)
    return replace(moment, day=start + timedelta(days=number))


def _every(moment: Moment, m: re.Match[str], today: date) -> Moment:
    first = calendar.next_weekday(today, calendar.weekday_number(m["day"]) or 0)
    words = " ".join(moment.text.split())
    return replace(moment, day=first, phrase=f"{words}, voor het eerst op {calendar.dutch_date(first)}")


def number(word: str) -> float:
    """What a number in words or digits is worth."""
    parts = word.replace(",", ".").split()
    if parts[-1][0].isdigit():
        return float(parts[-1])
    return _FRACTIONS.get(parts[-1], float(pairs("times.numbers").get(parts[-1], 1)))


_FRACTIONS = {"half": 0.5, "halve": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}


def _counted(m: re.Match[str], today: date) -> date | None:
    count, unit = number(m["n"]), m["unit"]
    if unit.startswith(("maand", "mnd")):
        return calendar.add_months(today, int(count))
    if unit == "jaar":
        return calendar.add_months(today, int(count * 12))
    if unit.startswith("werkdag"):
        return calendar.add_working_days(today, int(count))
    days = pairs("times.unit-days").get(
        unit.removesuffix("en") if unit.startswith(("dag", "etmal")) else unit
    )
    return today + timedelta(days=round(count * int(days))) if days else None


def _ahead(moment: Moment, m: re.Match[str], today: date) -> Moment:
    return replace(moment, day=_counted(m, today))


def _period(moment: Moment, m: re.Match[str], today: date) -> Moment:
    until = _counted(m, today)
    return replace(moment, day=today if until else None, until=until)


def _relative(moment: Moment, m: re.Match[str], today: date) -> Moment:
    days = next((d for word, d in _RELATIVE.items() if m["word"].startswith(word)), 0)
    return replace(moment, day=today + timedelta(days=days))


def _relative_week(moment: Moment, m: re.Match[str], today: date) -> Moment:
    ahead = 0 if m["which"] in ("deze", "dit") else 1
    if m["unit"] in ("week", "wk"):
        start = calendar.monday(today) + ahead * _WEEK
        return replace(moment, day=start, until=start + timedelta(days=6))
    if m["unit"] in ("maand", "mnd"):
        start = calendar.add_months(today.replace(day=1), ahead)
        return replace(moment, day=start, until=calendar.last_of_month(start.year, start.month))
    return moment


def _weekend(moment: Moment, m: re.Match[str], today: date) -> Moment:
    saturday = calendar.monday(today) + timedelta(days=5)
    pre = (m["pre"] or "").split()[-1:]
    if pre and pre[0] in ("voor", "vooor", "tot"):
        return replace(moment, kind="deadline", day=saturday)
    if pre == ["na"]:
        return replace(
            moment, day=saturday + timedelta(days=2), phrase=calendar.dutch_date(saturday + timedelta(2))
        )
    return replace(moment, day=saturday, until=saturday + timedelta(days=1))


def _month_part(moment: Moment, m: re.Match[str], today: date) -> Moment:
    month = calendar.month_number(m["m"])
    year = int(m["y"] or today.year + (month < today.month))
    last = calendar.last_of_month(year, month)
    first, until = _PERIOD_PARTS.get(m["part"].split()[0], (21, last.day))
    if first == until:
        return replace(moment, day=date(year, month, first))
    return replace(moment, day=date(year, month, first), until=date(year, month, until))


def _month_week(moment: Moment, m: re.Match[str], today: date) -> Moment:
    month = calendar.month_number(m["m"])
    year = today.year + (month < today.month)
    if m["n"] == "laatste":
        start = calendar.monday(calendar.last_of_month(year, month))
    else:
        count = _ORDINALS.get(m["n"]) or int(m["n"])
        start = calendar.next_weekday(date(year, month, 1) - timedelta(days=1), 0) + (count - 1) * _WEEK
    return replace(moment, day=start, until=start + timedelta(days=6))


_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}


def _iso_week(moment: Moment, m: re.Match[str], today: date) -> Moment:
    """A week of the calendar; a low number that has gone by is a week counted from the meeting."""
    week = int(m["n"])
    try:
        start = date.fromisocalendar(today.year, week, 1)
        if start + timedelta(days=6) < today:
            if week <= _FEW_WEEKS:
                start = calendar.monday(today) + week * _WEEK
            else:
                start = date.fromisocalendar(today.year + 1, week, 1)
    except ValueError:
        return replace(moment, problem="text.when.no-such-week")
    end = start + timedelta(days=6)
    return replace(moment, day=start, until=end, phrase=f"week {week}: {calendar.dutch_period(start, end)}")


def _holiday(moment: Moment, m: re.Match[str], today: date) -> Moment:
    day = calendar.holiday(m["name"], today)
    if day is None:
        return moment
    return replace(moment, day=day)


_RESOLVERS: dict[str, Resolver] = {
    "numeric": _numeric,
    "iso": _numeric,
    "date": _date,
    "every": _every,
    "next_week_day": _next_week_day,
    "weekday": _weekday,
    "month_part": _month_part,
    "month_week": _month_week,
    "iso_week": _iso_week,
    "within": _ahead,
    "ahead": _ahead,
    "period": _period,
    "relative": _relative,
    "relative_week": _relative_week,
    "weekend": _weekend,
    "holiday": _holiday,
}
