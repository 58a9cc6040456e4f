"""Finding and masking data that identify the child or the family.

A first name alone, the name of a professional and a service number do not identify; everything that does is
found with care for recall, because a missed name is worse than a name masked too much.
"""

from __future__ import annotations

from collections.abc import Iterable

from kompas_sim.text.model import Span
from kompas_sim.text.pii_contact import addresses, mails, phones
from kompas_sim.text.pii_names import known_names, surnames
from kompas_sim.text.pii_numbers import birth_dates, file_numbers


def find_pii(text: str, names: Iterable[str] = (), keep: Iterable[str] = ()) -> list[Span]:
    """All identifying pieces of ``text`` from left to right, without overlap.

    ``names`` are full names or surnames of the child and the family; a surname among them is found wherever
    it stands, in capitals or not. ``keep`` are full names that identify nobody: the invented professionals of
    a case. ``Span.kind`` is naam, datum, telefoon, adres, mail or nummer.
    """
    if not text or text.isspace():
        return []
    known = {name.casefold() for name in keep}
    people = [span for span in surnames(text) if span.text.casefold() not in known]
    found = [
        *mails(text),
        *file_numbers(text),
        *birth_dates(text),
        *addresses(text),
        *phones(text),
        *known_names(text, names),
        *people,
    ]
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def mask_pii(text: str, names: Iterable[str] = (), keep: Iterable[str] = ()) -> str:
    """``text`` with every identifying piece replaced by its kind in brackets, such as ``[naam]``."""
    out = text
    for span in reversed(find_pii(text, names, keep)):
        out = f"{out[: span.start]}[{span.kind}]{out[span.end :]}"
    return out
