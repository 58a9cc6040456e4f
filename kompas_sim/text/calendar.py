"""Reckoning with dates and saying them in Dutch."""

from __future__ import annotations

from datetime import date, timedelta

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_LONG_AGO = timedelta(days=31)  # a date without a year that lies further back was meant for next year


def dutch_date(day: date) -> str:
    """``dinsdag 10 februari 2026``."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def dutch_period(first: date, last: date) -> str:
    """``maandag 2 tot en met zondag 8 februari 2026``; the month stands twice only where it differs."""
    start = f"{WEEKDAYS[first.weekday()]} {first.day}"
    if (first.year, first.month) != (last.year, last.month):
        start += f" {MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"{start} tot en met {dutch_date(last)}"


def weekday_number(word: str) -> int | None:
    """0 for Monday and its short or longer forms ("ma", "maandagochtend"); nothing for another word."""
    for number, name in enumerate(WEEKDAYS):
        if word.startswith(name) or (word[:2] == name[:2] and word[2:] in _PARTS):
            return number
    return 4 if word == "vrij" else None


_PARTS = ("", "ochtend", "morgen", "middag", "avond", "nacht")


def month_number(word: str) -> int:
    """1 for "januari" and "jan"; raises ``KeyError`` for another word."""
    return _MONTHS[word[:3]]


_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"mrt": 3}


def next_weekday(today: date, number: int) -> date:
    """The first such weekday after ``today``."""
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def monday(day: date) -> date:
    """The Monday of the week that ``day`` is in."""
    return day - timedelta(days=day.weekday())


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of that month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, last_of_month(year, month).day))


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def add_working_days(day: date, count: int) -> date:
    """So many days on, weekends left out."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < len(WEEKDAYS) - 2
    return day


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the method of Gauss, in Butcher's form)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday(word: str, today: date) -> date | None:
    """The next day with that name from ``today`` on; nothing for a word that is no holiday."""
    for year in (today.year, today.year + 1):
        day = _holiday_in(word, year)
        if day is None or day >= today:
            return day
    return None


def _holiday_in(word: str, year: int) -> date | None:
    second = word.startswith(("tweede", "2 e"))
    for name, offset in _FROM_EASTER.items():
        if name in word:
            return easter(year) + timedelta(days=offset + second)
    for name, (month, number) in _FIXED.items():
        if name in word:
            return date(year, month, number) + timedelta(days=second)
    return None


_FROM_EASTER = {"goede vrijdag": -2, "paas": 0, "pasen": 0, "hemelvaart": 39, "pinkster": 49, "carnaval": -49}
_FIXED = {
    "kerst": (12, 25),
    "koningsdag": (4, 27),
    "sinterklaas": (12, 5),
    "oud en nieuw": (12, 31),
    "nieuwjaar": (1, 1),
}


def with_year(day: int, month: int, year: str, today: date) -> tuple[date | None, str]:
    """A day and a month as a date, and the message id of what is wrong with it, if anything.

    Without a year the coming one is meant, except for a day that has just gone by: that is said.
    """
    try:
        if year:
            number = int(year) if len(year) > len("26") else 2000 + int(year)
            return date(number, month, day), ""
        candidate = date(today.year, month, day)
        if candidate >= today:
            return candidate, ""
        if today - candidate <= _LONG_AGO:
            return candidate, "text.when.past"
        return date(today.year + 1, month, day), ""
    except ValueError:
        return None, "text.when.no-such-day"
