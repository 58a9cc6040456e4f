"""Finding and masking data that identify the child or the family."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kompas_sim.text.model import Span

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("adres", r"\b\d{4}\s?[A-Z]{2}\b|\b[A-Z]\w*(?:straat|laan|weg|plein)\s+\d+[a-z]?\b"),
    ("telefoon", r"\b06[ -]?(?:\d[ -]?){8}\b"),
    ("datum", r"(?i:\bgeb(?:oren|oortedatum)?\b\.?[ :]*(?:op )?)\d{1,2}[-/. ]\w+[-/. ]\d{2,4}"),
    ("nummer", r"\b\d{9}\b|(?i:\b(?:dossier|patient|patiënt)(?:nr|nummer)\.?[ :]*)\d{4,}"),
    ("naam", r"(?i:\b(?:familie|fam\.|gezin) )(?:(?:de|van|der|den) )*[A-Z]\w+"),
)


def find_pii(text: str, names: Iterable[str] = ()) -> list[Span]:
    """All identifying pieces of ``text`` from left to right; ``names`` are known names of the family."""
    patterns = [*_PATTERNS, *(("naam", rf"(?i:\b{re.escape(name)}\b)") for name in names if name)]
    found = [Span(m.start(), m.end(), m.group(), kind) for kind, p in patterns for m in re.finditer(p, text)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def mask_pii(text: str, names: Iterable[str] = ()) -> str:
    """``text`` with every identifying piece replaced by its kind in brackets, such as ``[naam]``."""
    out = text
    for span in reversed(find_pii(text, names)):
        out = f"{out[: span.start]}[{span.kind}]{out[span.end :]}"
    return out
