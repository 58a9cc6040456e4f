"""From typed text to words that rules can match, with the way back to the typed positions."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from kompas_sim.text.lexicon import words
from kompas_sim.text.model import Span
from kompas_sim.text.spelling import corrected

_TOKEN = re.compile(
    r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<short>\b[A-Za-z](?:\.[A-Za-z]\b)+\.?|\bt/m\b|\bm/v\b"
    r"|\b(?-i:[A-Z])\.(?=\s?(?-i:[A-Z][a-z]|van |de |den |der |ten |ter )))"
    r"|(?P<tail>\b(?:dr|drs|mevr|mw|mevrouw|dhr|evt|tel|nr|geb|fam|uiterl|incl|excl|resp|bijv|bv|afd|pat|vpk|ca|min"
    r"|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|ma|di|wo|do|vr|za|wk|wkn|mnd|vlgs|ped|psych|verpl"
    r"|med|tlf|st|str|ivm|prof|gem|max|mn)\.)"
    r"|(?P<number>\d+(?:[.,:/]\d+|-\d+)*)"
    r"|(?P<half>[^\W\d_]+-(?=\s+(?:en|of)\s))"
    r"|(?P<word>['’][st]\b|[^\W\d_]+(?:['’-](?=[^\W\d_]|en\b)[^\W\d_]*)*)"
    r"|(?P<arrow>-+>|=>|→|>=|≥|<=|≤)"
    r"|(?P<other>[^\s\w])",
    re.I,
)
_LONGEST_WORD = 45  # what is longer is no word, and would only keep the patterns busy
_KEEP_ACCENT = {
    "vóór": "vooor",
    "voòr": "vooor",
    "vòòr": "vooor",
    "één": "1",
    "éen": "1",
    "eén": "1",
    "èèn": "1",
}
_ARROWS = {"=>": "->", "→": "->", "≥": ">=", "≤": "<=", "–": "-", "—": "-"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: as typed, as rules read it, and where it stood."""

    text: str
    norm: str
    start: int
    end: int
    is_word: bool

    @property
    def cap(self) -> bool:
        """Whether it was typed with a capital and small letters, as a name is."""
        return self.text[:1].isupper() and not (len(self.text) > 1 and self.text.isupper())


class Typed:
    """A text in tokens; ``flat`` is all of them with single spaces, for rules written as patterns."""

    def __init__(self, text: str) -> None:
        """Read ``text`` into tokens; slips of the keyboard in longer words are put right in ``norm``."""
        self.text = text
        self.tokens: tuple[Token, ...] = tuple(_token(m) for m in _TOKEN.finditer(text))

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """The normal form of each token."""
        return tuple(token.norm for token in self.tokens)

    @cached_property
    def flat(self) -> str:
        """All normal forms with a space between, and one before and after."""
        return f" {' '.join(self.norms)} "

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 1
        for norm in self.norms:
            starts.append(at)
            at += len(norm) + 1
        return starts

    def index(self, flat_position: int) -> int:
        """The number of the token that stands at a position of ``flat``."""
        return max(0, bisect_right(self._starts, flat_position) - 1)

    def flat_start(self, index: int) -> int:
        """Where token ``index`` begins in ``flat``; the end of ``flat`` when there is no such token."""
        return self._starts[index] if index < len(self._starts) else len(self.flat)

    def span(self, first: int, last: int, kind: str = "") -> Span:
        """Tokens ``first`` up to and including ``last``, as a piece of the typed text."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return Span(start, end, self.text[start:end], kind)

    def match_span(self, m: re.Match[str], kind: str = "") -> Span:
        """A match in ``flat`` as a piece of the typed text."""
        start, end = m.span()
        while start < end and self.flat[start] == " ":
            start += 1
        while end > start and self.flat[end - 1] == " ":
            end -= 1
        first, last = self.index(start), self.index(max(start, end - 1))
        while first < last and self.norms[first] in words("grammar.normalise-marks"):
            first += 1
        while last > first and self.norms[last] in words("grammar.normalise-marks"):
            last -= 1
        return self.span(first, last, kind)


def plain(word: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _token(m: re.Match[str]) -> Token:
    text = m.group()
    is_word = m.lastgroup in ("word", "short", "tail", "half")
    return Token(text, _norm(text, m.lastgroup or ""), m.start(), m.end(), is_word)


def _norm(text: str, group: str) -> str:
    if group in ("short", "tail"):
        return text.lower().replace(".", "") if "/" not in text else text.lower()
    if group == "word":
        low = text.lower().replace("’", "'")
        if low in _KEEP_ACCENT:
            return _KEEP_ACCENT[low]
        return corrected(plain(low).strip("'")[:_LONGEST_WORD])
    return _ARROWS.get(text, text.lower())
