"""What is done: an act with a result that one could see."""

from __future__ import annotations

import re
from functools import cache

from kompas_sim.text.clauses import Piece
from kompas_sim.text.lexicon import source, words
from kompas_sim.text.model import Span
from kompas_sim.text.parse import Parsed
from kompas_sim.text.verbs import Verb, forms, is_participle


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{source(name)})(?= )")


def acts_in(parsed: Parsed, timed: bool) -> tuple[Span, ...]:
    """The acts agreed in the text: what can be seen done, roles that are given, results that are there.

    ``timed`` says whether the text names a moment: a bare noun ("visite") is no act by itself.
    """
    found: dict[int, Span] = {}
    for piece in parsed.pieces:
        if piece.kind == "main":
            for span in _acts_of(parsed, piece, timed or bool(parsed.actors)):
                found.setdefault(span.start, span)
    for m in _pattern("acts.roles").finditer(parsed.typed.flat):
        span = parsed.typed.match_span(m, "role")
        found.setdefault(span.start, span)
    return tuple(span for _, span in sorted(found.items()))


def assigned(parsed: Parsed, actors: tuple[Span, ...]) -> tuple[Span, ...]:
    """Work given in a row without verbs ("nachten: ma-do thuiszorg"): the actors stand for it."""
    verbs = any(parsed.finite(i) or parsed.norms[i] in forms().infinitive for i in range(len(parsed.norms)))
    idle = _pattern("acts.intentions").search(parsed.typed.flat) or _pattern("acts.idle-nouns").search(
        parsed.typed.flat
    )
    others = [t for t in parsed.typed.tokens if t.is_word and t.norm not in words("grammar.prepositions")]
    alone = sum(len(actor.text.split()) for actor in actors) >= len(others)
    return () if verbs or idle or alone else actors


def _acts_of(parsed: Parsed, piece: Piece, nouns_too: bool) -> list[Span]:
    typed = parsed.typed
    start, end = typed.flat_start(piece.first) - 1, typed.flat_start(piece.end)
    idle = [m.span() for m in _pattern("acts.intentions").finditer(typed.flat, start, end)]
    found = [
        typed.match_span(m, kind)
        for name, kind in (("acts.objects", "act"), ("verbs.results", "result"))
        for m in _pattern(name).finditer(typed.flat, start, end)
    ]
    verbs = [i for i in range(piece.first, piece.end) if _seen_done(parsed, i, piece)]
    found += [
        typed.span(i, i, "act") for i in verbs if not any(a <= typed.flat_start(i) < b for a, b in idle)
    ]
    if nouns_too and not idle and not any(_with_subject(parsed, i) for i in range(piece.first, piece.end)):
        nouns = _pattern("verbs.nouns").finditer(typed.flat, start, end)
        found += [typed.match_span(m, "noun") for m in nouns if not _governed(typed.flat, m)][:1]
    return found


def _with_subject(parsed: Parsed, at: int) -> bool:
    return parsed.finite(at) and parsed.norms[at] not in forms().infinitive


def _governed(flat: str, m: re.Match[str]) -> bool:
    """Whether a noun only tells when or about what: "na dit gesprek", "over het rooster"."""
    before = flat[: m.start()].split()[-2:]
    return bool(before) and (
        before[-1] in words("grammar.governed")
        or (
            before[0] in words("grammar.governed")
            and before[-1] in ("dit", "het", "de", "een", "elk", "ieder", "elke", "iedere")
        )
    )


def _seen_done(parsed: Parsed, at: int, piece: Piece) -> bool:
    word, known = parsed.norms[at], forms()
    if at and parsed.norms[at - 1] == "via" and word in known.infinitive:
        return False
    if any(v.strong for v in known.participle.get(word, ())) or _new_participle(parsed, word, piece):
        return True
    if word not in words("verbs.also-nouns") and any(
        v.strong and v.infinitive not in words("verbs.light") for v in known.infinitive.get(word, ())
    ):
        return True
    if parsed.order(at) or (parsed.finite(at) and word in known.bare):
        return any(_whole(parsed, v, at, piece) for v in known.bare[word] if v.strong)
    if word in known.finite:
        noun = word in words("verbs.also-nouns")
        return any(
            _whole(parsed, v, at, piece) and (v.part or not noun) for v in known.finite[word] if v.strong
        )
    return parsed.finite(at)


def _new_participle(parsed: Parsed, word: str, piece: Piece) -> bool:
    """A participle outside the lexicon in a passive: "wordt gedoopt"."""
    if word in forms().participle or word in forms().infinitive or not is_participle(word):
        return False
    return bool(words("grammar.passive") & set(parsed.norms[piece.first : piece.end]))


def _whole(parsed: Parsed, verb: Verb, at: int, piece: Piece) -> bool:
    """Whether the verb is there with all it needs: its particle, or something done."""
    if verb.part:
        return verb.part in parsed.norms[at + 1 : piece.end]
    return verb.base not in words("verbs.light")
