"""Finding pieces of text by the patterns of the lexicon."""

from __future__ import annotations

from kompas_sim.text.lexicon import pattern
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import Typed


def backups_in(typed: Typed) -> tuple[Span, ...]:
    """Where the text names a substitute, an escalation or a plan B."""
    return _found("backups.patterns", typed, "backup")


def channels_in(typed: Typed) -> tuple[Span, ...]:
    """Where the text names a channel or a contact detail."""
    return _found("channels.patterns", typed, "channel")


def _found(name: str, typed: Typed, kind: str) -> tuple[Span, ...]:
    spans = (typed.match_span(m, kind) for m in pattern(name).finditer(typed.flat))
    return tuple({span.start: span for span in spans}.values())
