"""Birth dates, file numbers and the citizen service number."""

from __future__ import annotations

import re
from functools import cache

from kompas_sim.text.actors import is_name
from kompas_sim.text.lexicon import raw, source, words
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import plain

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


@cache
def _after_name() -> re.Pattern[str]:
    last = r"(?P<last>(?: (?:van|de|der|den|ter|ten))* [A-ZÀ-Ý][a-zà-ÿ]+)?"
    return re.compile(
        rf"\b(?P<first>[A-ZÀ-Ý](?:[a-zà-ÿ]+|\.)){last}(?P<date>{source('identifying.after-name')})"
    )


def _pattern(name: str) -> re.Pattern[str]:
    return raw(f"identifying.{name}")


def birth_dates(text: str) -> list[Span]:
    """Dates of birth: named as such, after a star, or right behind a first name."""
    found = [_span(m, "datum") for name in ("birth", "star") for m in _pattern(name).finditer(text)]
    for m in _after_name().finditer(text):
        date, first = m["date"], plain(m["first"])
        named = first.strip(".") in words("names.first-names") and re.search(r"\d{4}", date)
        if named or (is_name(first) and ("(" in date or m["last"])):
            found.append(Span(m.start("date"), m.end("date"), date, "datum"))
    return found


def file_numbers(text: str) -> list[Span]:
    """Patient and file numbers by the word before them; nine digits that are a citizen service number."""
    found = [
        _span(m, "nummer") for name in ("file-number", "bsn-named") for m in _pattern(name).finditer(text)
    ]
    return found + [_span(m, "nummer") for m in _pattern("nine").finditer(text) if eleven_proof(m.group())]


def eleven_proof(digits: str) -> bool:
    """Whether nine digits pass the check of the citizen service number."""
    numbers = [int(d) for d in digits if d.isdigit()]
    total = sum(n * w for n, w in zip(numbers, _WEIGHTS, strict=False))
    return len(numbers) == len(_WEIGHTS) and any(numbers) and total % _ELEVEN == 0


def _span(m: re.Match[str], kind: str) -> Span:
    return Span(m.start(), m.end(), m.group(), kind)
