"""A foreseeable situation together with what then happens."""

from __future__ import annotations

import re
from functools import cache

from kompas_sim.text.clauses import Piece
from kompas_sim.text.lexicon import source, words
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import Typed
from kompas_sim.text.parse import Parsed


@cache
def _pattern(name: str, before: str = "(?<= )", after: str = "(?= |$)") -> re.Pattern[str]:
    return re.compile(rf"{before}(?:{source(f'situations.{name}')}){after}")


def conditions(parsed: Parsed) -> tuple[Span, ...]:
    """The situations the text foresees, each with a consequence somewhere in the text."""
    typed = parsed.typed
    found = [
        typed.span(p.first, p.end - 1, "condition")
        for p in parsed.pieces
        if p.kind == "condition" and _says(typed, p)
    ]
    for pattern in (_pattern("named", ""), _pattern("headed", r"(?:^ |[.;,] )", "")):
        found += [
            typed.match_span(m, "condition") for m in pattern.finditer(typed.flat) if not _is_planned(m)
        ]
    return tuple(sorted((s for s in found if _followed(typed, s)), key=lambda s: s.start))


def _followed(typed: Typed, span: Span) -> bool:
    """Whether words are left beside the condition to say what then happens."""
    return any(t.is_word and not span.start <= t.start < span.end for t in typed.tokens)


def _says(typed: Typed, piece: Piece) -> bool:
    stretch = f" {' '.join(typed.norms[piece.first : piece.end])} "
    m = _pattern("empty").search(stretch)
    return not (m and m.end() - m.start() >= len(stretch.strip()) - len(" is het "))


def _is_planned(m: re.Match[str]) -> bool:
    """Whether it is a moment rather than a situation: "in week 6 na het overlijden"."""
    before = m.string[: m.start()].split()[-2:]
    dated = m.group().strip().startswith("na ") and any(
        w in words("grammar.units") or w.isdigit() for w in before
    )
    return dated or bool(_pattern("planned", "").match(m.group()))
