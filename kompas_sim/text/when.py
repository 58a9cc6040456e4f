"""Reading Dutch time expressions: an own grammar, because general date readers guess too boldly."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from kompas_sim.text.lexicon import filled, sections
from kompas_sim.text.model import Moment, MomentKind
from kompas_sim.text.normalise import Typed
from kompas_sim.text.resolve import resolved

_WORTH: dict[MomentKind, int] = {
    "point": 0,
    "deadline": 0,
    "recurrence": 1,
    "window": 2,
    "event": 3,
    "vague": 4,
    "none": 5,
}


@cache
def _rules() -> tuple[tuple[str, MomentKind, re.Pattern[str]], ...]:
    """The rules of the lexicon in order: the name of the resolver, the kind of moment, the pattern."""
    rules = [
        (heading.split()[1:], lines) for heading, lines in sections("times") if heading.startswith("rule ")
    ]
    return tuple(
        (name, _kind(kind), re.compile(rf"(?<=[ '])(?:{filled('|'.join(lines), 'times')})(?= )"))
        for (name, kind), lines in rules
    )


def _kind(word: str) -> MomentKind:
    return next(kind for kind in _WORTH if kind == word)


def moments(typed: Typed, today: date | None) -> tuple[Moment, ...]:
    """Every time expression of the text from left to right; without ``today`` none is worked out to a day."""
    flat = typed.flat
    found: list[tuple[int, Moment]] = []
    for name, kind, pattern in _rules():
        for m in pattern.finditer(flat):
            if kind != "none":
                found.append((m.start(), _moment(name, kind, m, typed, today)))
            flat = f"{flat[: m.start()]}{'_' * (m.end() - m.start())}{flat[m.end() :]}"
    return tuple(moment for _, moment in sorted(found, key=lambda item: item[0]))


def _moment(name: str, kind: MomentKind, m: re.Match[str], typed: Typed, today: date | None) -> Moment:
    span = typed.match_span(m, kind)
    if today is None:
        return Moment(span.text, kind, span)
    return resolved(name, Moment(span.text, kind, span), m, today)


def read_when(text: str, today: date) -> Moment:
    """The most telling time expression of ``text``, counted from ``today``.

    A moment with a day goes before one without, a point or deadline before a recurrence, a period, an event
    with its speed, and a vague word. Without any time expression the kind is ``none``.
    """
    found = moments(Typed(text), today)
    if not found:
        return Moment(text, "none")
    return min(found, key=lambda moment: (_WORTH[moment.kind], moment.day is None))
