"""Finding pieces of text by a list of patterns."""

from __future__ import annotations

import re
from functools import cache

from kompas_sim.text.lexicon import actors, backups, channels
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import Typed


@cache
def _compiled(kind: str) -> tuple[re.Pattern[str], ...]:
    known = "|".join(
        re.escape(w) for w in (*actors.PHRASES, *actors.ROLES, *actors.ORGANISATIONS, *actors.FAMILY)
    )
    patterns = {"backup": backups.PATTERNS, "channel": channels.PATTERNS}[kind]
    return tuple(re.compile(rf"(?<= )(?:{p.replace('{actor}', known)})(?=[ .,;:)])") for p in patterns)


def backups_in(typed: Typed) -> tuple[Span, ...]:
    """Where the text names a substitute, an escalation or a plan B."""
    return _found("backup", typed)


def channels_in(typed: Typed) -> tuple[Span, ...]:
    """Where the text names a channel or a contact detail."""
    return _found("channel", typed)


def _found(kind: str, typed: Typed) -> tuple[Span, ...]:
    spans = {}
    for pattern in _compiled(kind):
        for m in pattern.finditer(typed.flat):
            span = typed.match_span(m, kind)
            spans.setdefault(span.start, span)
    return tuple(span for _, span in sorted(spans.items()))
