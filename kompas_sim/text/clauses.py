"""Cutting a text into pieces: what is agreed, under which condition, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kompas_sim.text.lexicon import situations
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import is_finite, is_infinitive, is_participle

PieceKind = Literal["main", "condition", "reason"]
_HARD = frozenset(". ! ? ; : ( ) -> [ ]".split())
_MODALS = frozenset(
    "kan kunnen mag mogen moet moeten zal zullen wil willen gaat gaan wordt worden is zijn heeft hebben".split()
)
_PREPOSITIONS = frozenset(
    """aan bij door in met na naar om op over per sinds tegen tot uit van vanaf via voor vooor zonder tussen volgens
    binnen boven onder tijdens als rond namens richting wegens""".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``first`` up to, not including, ``end``; ``mark`` is the mark that closes it."""

    first: int
    end: int
    kind: PieceKind
    mark: str = ""


def pieces(typed: Typed) -> tuple[Piece, ...]:
    """All pieces in order. A condition ends at a comma, at "dan", or where its verb has come."""
    out: list[Piece] = []
    first = 0
    for at in range(len(typed.norms) + 1):
        mark = typed.norms[at] if at < len(typed.norms) else "."
        if mark in _HARD or mark == "," or (mark == "-" and _lonely(typed, at)):
            out += _cut(typed, first, at, mark)
            first = at + 1
    return tuple(p for p in out if p.end > p.first)


def _lonely(typed: Typed, at: int) -> bool:
    token = typed.tokens[at]
    return token.start > 0 and typed.text[token.start - 1].isspace()


def _cut(typed: Typed, first: int, end: int, mark: str) -> list[Piece]:
    """Split one stretch between marks at subordinators and at "dan"."""
    norms = typed.norms
    for at in range(first, end):
        word = norms[at]
        if word in situations.SUBORDINATORS and _opens_condition(typed, at, end):
            stop = _condition_end(typed, at, end)
            return [
                *_plain(first, at),
                Piece(at, stop, "condition", norms[stop] if stop < end else mark),
                *_cut(typed, stop, end, mark),
            ]
        if word in situations.OTHER_SUBORDINATORS:
            return [*_plain(first, at), Piece(at, end, "reason", mark)]
    if first < end and _turned(typed, first, end, mark):
        stop = _turned_end(typed, first, end)
        return [Piece(first, stop, "condition", mark), *_cut(typed, stop, end, mark)]
    return [Piece(first, end, "main", mark)]


def _plain(first: int, end: int) -> list[Piece]:
    return [Piece(first, end, "main", "")] if end > first else []


def _opens_condition(typed: Typed, at: int, end: int) -> bool:
    """Whether "als" opens a clause: "als eerste" and "als casemanager" do not."""
    word = typed.norms[at]
    if word in ("mocht", "mochten", "tenzij", "zodra", "ingeval", "indien"):
        return True
    rest = " ".join(typed.norms[at + 1 : end])
    if re.match(
        r"(?:(?:de|het|een|1|vast|vaste) )*(?:eerste|tweede|volgt|team|back-?up|achterwacht|\w*aanspreekpunt|casemanager|contactpersoon)\b(?! \w+ (?:is|wordt|belt|kan))",
        rest,
    ):
        return False
    return word != "als" or not _after_comparison(typed, at)


def _after_comparison(typed: Typed, at: int) -> bool:
    return at > 0 and typed.norms[at - 1] in (
        "net",
        "zowel",
        "hetzelfde",
        "zelfde",
        "evenals",
        "snel",
        "veel",
        "goed",
    )


def _condition_end(typed: Typed, at: int, end: int) -> int:
    """Where the condition that opens at ``at`` is over: after its verb, or at "dan"."""
    norms = typed.norms
    for i in range(at + 1, end):
        if norms[i] == "dan" and not _comparative(typed, i):
            return i
    i = at + 2
    while i < end:
        if is_finite(norms[i]) or _looks_finite(typed, i, end):
            return _after_cluster(typed, i, end)
        i += 1
    return end


def _comparative(typed: Typed, at: int) -> bool:
    before = typed.norms[at - 1]
    return (
        before.endswith("er")
        or before in ("meer", "minder", "anders")
        or typed.norms[at - 2 : at] == ("meer", "liter")
    )


def _looks_finite(typed: Typed, at: int, end: int) -> bool:
    """A verb outside the lexicon: "als Mees stikt belt moeder"."""
    word = typed.norms[at]
    return word.endswith("t") and at + 1 < end and is_finite(typed.norms[at + 1]) and not is_participle(word)


def _after_cluster(typed: Typed, at: int, end: int) -> int:
    """Past the verbs that close a clause, and past a phrase with a preposition that was put behind them."""
    norms = typed.norms
    i = at + 1
    late = norms[at] in ("gaat", "gaan", "is", "wordt") and i + 1 == end
    while i < end and not late:
        if is_participle(norms[i]) or (
            norms[at] in _MODALS and is_infinitive(norms[i]) and not is_finite_plural(typed, i, end)
        ):
            i += 1
        else:
            break
    if (
        i < end
        and norms[i] in _PREPOSITIONS
        and not any(is_finite(w) or is_infinitive(w) for w in norms[i:end])
    ):
        return end
    return i


def is_finite_plural(typed: Typed, at: int, end: int) -> bool:
    """Whether an infinitive form is the plural verb of a new clause ("... is bellen ouders het KCT")."""
    return at + 1 < end and typed.norms[at + 1] in (
        "ouders",
        "opa",
        "oma",
        "de",
        "zij",
        "ze",
        "vader",
        "moeder",
        "we",
        "wij",
    )


@cache
def _turned_pattern() -> re.Pattern[str]:
    verbs = "|".join(sorted(situations.STATE_VERBS))
    return re.compile(rf"(?:{verbs}) ")


def _turned(typed: Typed, first: int, end: int, mark: str) -> bool:
    """Whether the stretch is a condition by its order: "Gaat het slechter, dan …", "Neemt zij niet op: …"."""
    stretch = " ".join(typed.norms[first:end]) + " "
    if not _turned_pattern().match(stretch) or end - first < 3:  # noqa: PLR2004 - verb, subject, and what happens
        return False
    inside = " dan " in stretch and not re.search(r"(?:er|meer|minder|anders) dan ", stretch)
    following = " ".join(typed.norms[end + 1 : end + 4])
    if mark == "?":
        return following.startswith("dan ") or not inside
    after = mark in (",", ":", "->") and (
        following.startswith("dan ") or _starts_with_verb(typed, end + 1) or mark != ","
    )
    doubled = any(_two_verbs(typed, i) for i in range(first + 2, end - 1))
    return inside or after or doubled


def _two_verbs(typed: Typed, at: int) -> bool:
    """A clause that starts with its verb right after a small word: "Gaat het slechter belt moeder"."""
    return is_finite(typed.norms[at]) and not is_infinitive(typed.norms[at]) and at + 1 < len(typed.norms)


def _starts_with_verb(typed: Typed, at: int) -> bool:
    return at < len(typed.norms) and (
        is_finite(typed.norms[at]) or any(is_infinitive(w) for w in typed.norms[at : at + 4])
    )


def _turned_end(typed: Typed, first: int, end: int) -> int:
    for i in range(first + 1, end):
        if typed.norms[i] == "dan" and not _comparative(typed, i):
            return i
    for i in range(first + 2, end - 1):
        if _two_verbs(typed, i):
            return i
    return end
