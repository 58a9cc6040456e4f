"""Cutting a text into pieces: what is agreed, under which condition, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kompas_sim.text.lexicon import raw, words
from kompas_sim.text.verbs import forms, is_infinitive, is_participle

PieceKind = Literal["main", "condition", "reason"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``first`` up to, not including, ``end``; ``mark`` is the mark that closes it."""

    first: int
    end: int
    kind: PieceKind
    mark: str = ""


class _Cutter:
    """Cuts one list of words; ``finite`` tells its verbs and ``cuts`` which marks may end a piece."""

    def __init__(
        self, norms: Sequence[str], finite: Callable[[int], bool], cuts: Callable[[int], bool]
    ) -> None:
        self.norms, self.finite, self.cuts = tuple(norms), finite, cuts

    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in order."""
        out: list[Piece] = []
        first = 0
        for at, word in enumerate((*self.norms, ".")):
            if at == len(self.norms) or (word in words("grammar.marks") and self.cuts(at)):
                out += self._cut(first, at, word)
                first = at + 1
        return tuple(p for p in out if p.end > p.first)

    def _cut(self, first: int, end: int, mark: str, *, after: bool = False) -> list[Piece]:
        """Split one stretch between marks; right ``after`` a condition no turned one comes."""
        if first < end and not after and self._turned(first, end, mark):
            stop = self._turned_end(first, end)
            return [Piece(first, stop, "condition", mark), *self._cut(stop, end, mark, after=True)]
        for at in range(first, end):
            word = self.norms[at]
            if word in words("situations.subordinators") and self._opens_condition(at, end):
                stop = self._condition_end(at, end)
                closing = self.norms[stop] if stop < end else mark
                return [
                    *_plain(first, at),
                    Piece(at, stop, "condition", closing),
                    *self._cut(stop, end, mark, after=True),
                ]
            if word == "dat" and first < at and self._verb_last(at, end):
                return [*_plain(first, at), *self._cut(at + 1, end, mark)]
            if word in words("situations.other-subordinators"):
                return [*_plain(first, at), Piece(at, end, "reason", mark)]
        return [Piece(first, end, "main", mark)]

    def _verb_last(self, at: int, end: int) -> bool:
        """Whether the words after "dat" are a clause of their own, with its verb behind."""
        return any(self.finite(i) for i in range(at + 3, end)) and not self.finite(at + 1)

    def _opens_condition(self, at: int, end: int) -> bool:
        """Whether "als" opens a clause: "als eerste", "als casemanager" and the heading "wanneer:" do not."""
        word = self.norms[at]
        if at + 1 >= end:
            return False
        if word in ("mocht", "mochten", "tenzij", "zodra", "ingeval", "indien"):
            return True
        if raw("situations.as-role").match(" ".join(self.norms[at + 1 : end])) or (
            word == "wanneer" and self._asked(at)
        ):
            return False
        return word != "als" or not (at and self.norms[at - 1] in words("grammar.compared"))

    def _asked(self, at: int) -> bool:
        """Whether "wanneer" is a question: "laat weten wanneer hij komt"."""
        return at > 0 and self.norms[at - 1] in (
            "weten",
            "vertelt",
            "vertellen",
            "door",
            "af",
            "vast",
            "en",
            "wie",
            "bekend",
            "duidelijk",
            "over",
        )

    def _condition_end(self, at: int, end: int) -> int:
        """Where the condition that opens at ``at`` is over: after its verb, or at "dan"."""
        for i in range(at + 1, end):
            if self.norms[i] == "dan" and not self._comparative(i):
                return i
        for i in range(at + 2, end):
            if self.finite(i) or self._new_verb(i, end):
                return self._after_cluster(i, end)
        return end

    def _comparative(self, at: int) -> bool:
        before = self.norms[at - 1]
        return (before.endswith("er") and before not in words("grammar.no-comparatives")) or before in (
            "anders",
        )

    def _new_verb(self, at: int, end: int) -> bool:
        """A verb outside the lexicon: "als Mees stikt belt moeder"."""
        word = self.norms[at]
        return (
            word.endswith("t")
            and word not in words("spelling.no-verbs")
            and at + 1 < end
            and self.finite(at + 1)
            and not is_participle(word)
        )

    def _after_cluster(self, at: int, end: int) -> int:
        """Past the verbs that close a clause, and past a phrase put behind them ("... is met eten")."""
        norms, i = self.norms, at + 1
        late = norms[at] in ("gaat", "gaan", "is", "wordt") and i + 1 == end
        while (
            i < end
            and not late
            and (
                is_participle(norms[i])
                or (
                    norms[at] in words("grammar.modals")
                    and is_infinitive(norms[i])
                    and not self._new_subject(i, end)
                )
            )
        ):
            i += 1
        if (
            i < end
            and norms[i] in words("grammar.prepositions")
            and not any(self.finite(j) or is_infinitive(norms[j]) for j in range(i, end))
        ):
            return end
        return i

    def _new_subject(self, at: int, end: int) -> bool:
        """Whether an infinitive form is the plural verb of a new clause ("... is bellen ouders het KCT")."""
        return at + 1 < end and self.norms[at + 1] in words("grammar.plural-subjects")

    def _turned(self, first: int, end: int, mark: str) -> bool:
        """Whether the stretch is a condition by its order: "Gaat het slechter, dan …", "Lukt het niet: …"."""
        stretch = " ".join(self.norms[first:end]) + " "
        if end - first < 2:  # noqa: PLR2004 - a verb and its subject
            return False
        inside = any(self.norms[i] == "dan" and not self._comparative(i) for i in range(first, end))
        next_words = self.norms[end + 1 : end + 4]
        if not _turned_pattern().match(stretch):
            word = self.norms[first]
            verb = word.endswith("t") and len(word) > len("het") and word not in words("spelling.no-verbs")
            return verb and (inside or next_words[:1] == ("dan",))
        if mark == "?":
            return next_words[:1] == ("dan",) or not inside
        after = (
            mark in (",", ":", "->")
            and bool(next_words)
            and (next_words[0] == "dan" or self._verb_follows(end + 1) or mark != ",")
        )
        return inside or after or any(self._second_verb(i, first) for i in range(first + 2, end - 1))

    def _second_verb(self, at: int, first: int) -> bool:
        """The verb of the next clause, without a comma: "Gaat het slechter belt moeder"."""
        return (
            self.finite(at)
            and not is_infinitive(self.norms[at])
            and not is_participle(self.norms[at])
            and self.norms[first] not in words("grammar.modals") - {"gaat", "is", "wordt"}
        )

    def _verb_follows(self, at: int) -> bool:
        return at < len(self.norms) and (
            self.finite(at)
            or self.norms[at] in forms().bare
            or any(is_infinitive(w) for w in self.norms[at : at + 4])
        )

    def _turned_end(self, first: int, end: int) -> int:
        for i in range(first + 1, end):
            if self.norms[i] == "dan" and not self._comparative(i):
                return i
        return next((i for i in range(first + 2, end - 1) if self._second_verb(i, first)), end)


def pieces(
    norms: Sequence[str], finite: Callable[[int], bool], cuts: Callable[[int], bool]
) -> tuple[Piece, ...]:
    """All pieces in order. A condition ends at a comma, at "dan", or where its verb has come."""
    return _Cutter(norms, finite, cuts).pieces()


def _plain(first: int, end: int) -> list[Piece]:
    return [Piece(first, end, "main", "")] if end > first else []


@cache
def _turned_pattern() -> re.Pattern[str]:
    verbs = "|".join(sorted(words("situations.state-verbs")))
    return re.compile(rf"(?:{verbs}) (?!ik |wij |we )")
