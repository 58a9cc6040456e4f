"""A text taken apart once for all rules: its words, its actors, and its pieces."""

from __future__ import annotations

from functools import cached_property

from kompas_sim.text.actors import Actor, find_actors
from kompas_sim.text.clauses import Piece, pieces
from kompas_sim.text.lexicon import words
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import forms, is_participle

_SHORTEST = 4


class Parsed:
    """One text in tokens, with who is named in it and the pieces it is made of."""

    def __init__(self, text: str) -> None:
        """Take ``text`` apart."""
        self.typed = Typed(text)
        self.norms = self.typed.norms
        self.actors: tuple[Actor, ...] = find_actors(self.typed)
        self._inside = {i for a in self.actors for i in range(a.first, a.last)} | {
            a.last for a in self.actors
        }

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces in order; a mark inside an actor ("Petra (VPC)") does not cut."""
        return pieces(self.norms, self.finite, self._cuts)

    def _cuts(self, at: int) -> bool:
        """Whether the mark at a position may end a piece."""
        if at in self._inside:
            return False
        token = self.typed.tokens[at]
        return token.norm != "-" or (token.start > 0 and self.typed.text[token.start - 1].isspace())

    def finite(self, at: int) -> bool:
        """Whether the word at a position is a verb with a subject, by the lexicon or by shape and place."""
        if not 0 <= at < len(self.norms) or at in self._inside:
            return False
        word = self.norms[at]
        return (
            word in forms().finite
            or (word in forms().bare and self._with_first_person(at))
            or self._new_verb(at)
        )

    def order(self, at: int) -> bool:
        """Whether the word at a position gives an order: "bel dan de HAP"."""
        if self.norms[at] not in forms().bare or self.norms[at] in words("grammar.also-nouns"):
            return False
        before = self.norms[at - 1] if at else "."
        return not before[0].isalpha() or before in ("dan", "en", "of")

    def _with_first_person(self, at: int) -> bool:
        return bool(
            words("grammar.first-persons") & {*self.norms[max(0, at - 1) : at], *self.norms[at + 1 : at + 2]}
        )

    def _new_verb(self, at: int) -> bool:
        """A verb outside the lexicon, right beside somebody who can be its subject: "VPC tapet de wond"."""
        word = self.norms[at]
        if (
            len(word) < _SHORTEST
            or not word.endswith("t")
            or not word.isalpha()
            or word in words("spelling.no-verbs")
            or is_participle(word)
        ):
            return False
        if word in forms().participle or self.typed.tokens[at].cap:
            return False
        before = self.norms[at - 1] if at else "."
        if any(a.last == at - 1 for a in self.actors):
            return True
        return (
            before not in words("grammar.no-subject-after")
            and any(a.first == at + 1 for a in self.actors)
            and at > 0
        )
