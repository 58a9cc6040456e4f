"""Finding back-ups and channels by the patterns of the lexicon."""

from __future__ import annotations

from kompas_sim.text.clauses import Piece
from kompas_sim.text.lexicon import pattern, words
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import Typed
from kompas_sim.text.parse import Parsed


def backups_in(parsed: Parsed, acting: bool) -> tuple[Span, ...]:
    """Where the text names a substitute, an escalation or a plan B.

    ``acting`` says whether somebody does something: then a condition in which somebody fails is a plan B too.
    """
    typed = parsed.typed
    failing = [
        typed.span(piece.first, piece.end - 1, "backup")
        for piece in parsed.pieces
        if acting and piece.kind == "condition" and _fails(parsed, piece)
    ]
    found = {span.start: span for span in (*_found("backups.patterns", typed, "backup"), *failing)}
    return tuple(span for _, span in sorted(found.items()))


def channels_in(typed: Typed) -> tuple[Span, ...]:
    """Where the text names a channel or a contact detail."""
    return _found("channels.patterns", typed, "channel")


def _fails(parsed: Parsed, piece: Piece) -> bool:
    """Whether a condition is that a person or thing relied on falls short: "komt de verpleegkundige niet"."""
    inside = set(parsed.norms[piece.first : piece.end])
    if inside & words("backups.failing"):
        return True
    actors = [a for a in parsed.actors if piece.first <= a.first < piece.end and a.kind != "name"]
    return bool(actors) and bool(inside & words("backups.negations"))


def _found(name: str, typed: Typed, kind: str) -> tuple[Span, ...]:
    spans = (typed.match_span(m, kind) for m in pattern(name).finditer(typed.flat))
    return tuple({span.start: span for span in spans}.values())
