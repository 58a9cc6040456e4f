"""Reading one agreement as a trainee typed it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kompas_sim.text.conditional import conditions
from kompas_sim.text.hints import agreement_hints
from kompas_sim.text.measurable import has_measure
from kompas_sim.text.model import AgreementReading, Moment, Span
from kompas_sim.text.parse import Parsed
from kompas_sim.text.pii import find_pii
from kompas_sim.text.spans import backups_in, channels_in
from kompas_sim.text.what import acts_in, assigned
from kompas_sim.text.when import moments
from kompas_sim.text.who import working


def read_agreement(text: str, *, today: date | None = None, names: Iterable[str] = ()) -> AgreementReading:
    """What ``text`` says: who, what, when, back-up, contact, condition.

    ``today`` is the day that "morgen" counts from; without it no moment is worked out to a day. ``names`` are
    full names or surnames of the child and the family, which identify wherever they stand.
    """
    parsed = Parsed(text)
    typed = parsed.typed
    identifying = tuple(find_pii(text, names))
    found = tuple(moment for moment in moments(typed, today) if not _inside(moment, identifying))
    actors = working(parsed)
    when = any(moment.kind != "vague" for moment in found)
    acts = acts_in(parsed, timed=when) or (assigned(parsed, actors) if when else ())
    backups, channels = backups_in(parsed, acting=bool(acts)), channels_in(typed)
    situations = conditions(parsed)
    labels = {
        "who": bool(actors),
        "what": bool(acts),
        "when": when,
        "backup": bool(backups),
        "contact": bool(channels),
        "conditional": bool(situations),
        "measurable": bool(acts) and (when or has_measure(typed)),
        "pii": bool(identifying),
    }
    return AgreementReading(
        text=text,
        **labels,
        actors=actors,
        acts=acts,
        moments=found,
        backups=backups,
        channels=channels,
        conditions=situations,
        identifying=identifying,
        hints=agreement_hints(labels, found, identifying[0].text if identifying else ""),
    )


def _inside(moment: Moment, identifying: tuple[Span, ...]) -> bool:
    """Whether a moment is part of what identifies, as a date of birth is."""
    span = moment.span
    return span is not None and any(span.start >= s.start and span.end <= s.end for s in identifying)
