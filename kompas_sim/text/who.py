"""Who does the work: telling an actor from somebody who only receives."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kompas_sim.text.actors import Actor, find_actors
from kompas_sim.text.clauses import Piece
from kompas_sim.text.lexicon import acts
from kompas_sim.text.lexicon import actors as words
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import forms, is_finite, is_infinitive, is_participle

_PREPOSITIONS = frozenset(
    """aan bij in met na naar om op over per sinds tegen tot uit van vanaf via voor vooor zonder tussen volgens binnen
    boven onder tijdens als rond namens richting wegens iom ovv dmv tav tbv mbt cc incl excl inclusief behalve zonder
    omtrent rondom jegens inzake""".split()
)
_PASSIVE = frozenset("wordt worden werd werden word geworden".split())
_BE = frozenset("is zijn was waren".split())
_LABELS = frozenset(
    "wie actie door verantwoordelijk verantwoordelijke eigenaar uitvoerder uitvoering trekker taak actiehouder regie".split()
)
_ADVERBS = frozenset(
    """ook dan wel nog zelf direct meteen samen beide beiden altijd eerst daarna dus daar hier hem haar hen ze zich het
    vervolgens gelijk vandaag morgen binnen wekelijks dagelijks nu zo er vast graag minimaal eventueel dagelijks maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag""".split()
)
_GOING = frozenset(
    "gegaan gekomen gebleven gestart begonnen langsgekomen langsgegaan teruggekomen meegegaan".split()
)


class Cast:
    """The actors of one text, and which of them carry the work in its pieces."""

    def __init__(self, typed: Typed, pieces: Iterable[Piece]) -> None:
        """Find the actors of ``typed`` once, and judge them piece by piece."""
        self.typed = typed
        self.pieces = tuple(pieces)
        self.actors = find_actors(typed)

    def working(self) -> tuple[Span, ...]:
        """The actors who do something, as they were typed."""
        found: list[Actor] = []
        for piece in self.pieces:
            for actor in self._in(piece):
                if self._works(actor, piece):
                    found.append(actor)
            if piece.kind == "main" and self._points_back(piece):
                found += self._earlier(piece)[-1:]
        unique = {(a.first, a.last): a for a in found}
        return tuple(self.typed.span(a.first, a.last, a.kind) for _, a in sorted(unique.items()))

    def _in(self, piece: Piece) -> list[Actor]:
        return [a for a in self.actors if piece.first <= a.first < piece.end]

    def _earlier(self, piece: Piece) -> list[Actor]:
        return [a for a in self.actors if a.last < piece.first]

    def _works(self, actor: Actor, piece: Piece) -> bool:
        before = self._word(actor.first - 1, piece)
        if before == "door":
            return True
        if before == "van" and self._receives(piece):
            return self._only_receiver_before(actor, piece)
        if piece.kind != "main":
            return False
        if before in _PREPOSITIONS:
            return False
        if self._labelled(actor, piece):
            return True
        return self._is_subject(actor, piece)

    def _word(self, at: int, piece: Piece) -> str:
        return self.typed.norms[at] if piece.first <= at < piece.end else ""

    def _verbs(self, piece: Piece) -> list[int]:
        """Positions of finite verbs; a plural is one only beside a plural subject or at the head."""
        norms = self.typed.norms
        return [i for i in range(piece.first, piece.end) if is_finite(norms[i]) and self._agrees(i, piece)]

    def _agrees(self, at: int, piece: Piece) -> bool:
        word = self.typed.norms[at]
        if not is_infinitive(word) and word not in ("wat",):
            return True
        beside = [a for a in self._in(piece) if a.plural and (a.last == at - 1 or a.first == at + 1)]
        joined = word in acts.IRREGULAR
        return (
            joined
            or bool(beside and at + 1 < piece.end)
            or self._word(at + 1, piece) in ("we", "wij", "ze", "zij", "jullie")
        )

    def _receives(self, piece: Piece) -> bool:
        return any(self._is_receiving(i) for i in self._verbs(piece))

    def _is_receiving(self, at: int) -> bool:
        return any(v.infinitive in acts.RECEIVING for v in forms().finite.get(self.typed.norms[at], ()))

    def _only_receiver_before(self, actor: Actor, piece: Piece) -> bool:
        return any(self._is_receiving(i) for i in self._verbs(piece) if i < actor.first)

    def _labelled(self, actor: Actor, piece: Piece) -> bool:
        """ "HA: …", "Wie: VPC", "actie huisarts", "(VPC)"."""
        norms = self.typed.norms
        whole = actor.first == piece.first and actor.last == piece.end - 1
        mark_before = norms[piece.first - 1] if piece.first else ""
        word_before = norms[piece.first - 2] if piece.first > 1 else ""
        if norms[actor.first - 1] in _LABELS if actor.first else False:
            return True
        if whole and mark_before == "(":
            return not self._receiver_before_bracket(piece)
        if whole and piece.mark in (":", "-", "->"):
            return True
        if whole and mark_before in (":", "-", "->", ","):
            return word_before not in ("aan", "naar", "voor", "met", "cc") and not is_infinitive(word_before)
        return False

    def _receiver_before_bracket(self, piece: Piece) -> bool:
        before = [a for a in self.actors if a.last == piece.first - 2]
        return bool(before) and self.typed.norms[before[0].first - 1] in _PREPOSITIONS if before else False

    def _is_subject(self, actor: Actor, piece: Piece) -> bool:
        verbs = self._verbs(piece)
        if not verbs:
            return self._leads(actor, piece)
        verb = self._verb_of(actor, verbs, piece)
        if verb is None or self._passive(verb, piece) or self._vague_beside(verb, piece):
            return False
        return not self._is_receiving(verb) or self._gets_a_task(piece)

    def _verb_of(self, actor: Actor, verbs: list[int], piece: Piece) -> int | None:
        """The verb whose subject the actor is: right after it, right before it, or closing the clause."""
        for verb in verbs:
            gap = self.typed.norms[actor.last + 1 : verb] if verb > actor.last else None
            if gap is not None and self._light(gap, piece):
                return verb
        for verb in verbs:
            if verb < actor.first and self._light(self.typed.norms[verb + 1 : actor.first], piece):
                return verb if not self._subject_before(verb, piece, actor) else None
        last = verbs[-1]
        first = next(
            (a for a in self._in(piece) if self._word(a.first - 1, piece) not in _PREPOSITIONS), None
        )
        if actor is first and actor.last < last and (last >= piece.end - 2 or actor.first == piece.first):
            return last
        return None

    def _light(self, gap: tuple[str, ...], piece: Piece) -> bool:
        return all(word in _ADVERBS or word in _articles() for word in gap)

    def _subject_before(self, verb: int, piece: Piece, actor: Actor) -> bool:
        """Whether another subject stands right before the verb."""
        before = [a for a in self._in(piece) if a.last < verb and a is not actor]
        near = any(
            self._light(self.typed.norms[a.last + 1 : verb], piece)
            and self._word(a.first - 1, piece) not in _PREPOSITIONS
            for a in before
        )
        return near or self._word(verb - 1, piece) in words.VAGUE_SUBJECTS | words.POINTERS

    def _vague_beside(self, verb: int, piece: Piece) -> bool:
        return self._word(verb - 1, piece) in words.VAGUE_SUBJECTS or self._word(
            verb + 1, piece
        ) in words.VAGUE_SUBJECTS - {"wie"}

    def _passive(self, verb: int, piece: Piece) -> bool:
        norms = self.typed.norms[piece.first : piece.end]
        participles = [w for w in norms if is_participle(w) and not is_finite(w)]
        participles += [w for w in norms[-1:] if is_participle(w) and w not in participles]
        if any(w in _PASSIVE for w in norms) and participles:
            return True
        return self.typed.norms[verb] in _BE and bool(participles) and not _GOING & set(participles)

    def _gets_a_task(self, piece: Piece) -> bool:
        return bool(
            {"regie", "taak", "opdracht", "rol", "leiding", "verantwoordelijkheid"}
            & set(self.typed.norms[piece.first : piece.end])
        )

    def _leads(self, actor: Actor, piece: Piece) -> bool:
        """In telegram style the first actor works, unless the act is done to that person ("moeder bellen")."""
        free = [a for a in self._in(piece) if self._word(a.first - 1, piece) not in _PREPOSITIONS]
        if not free or free[0] is not actor:
            return False
        rest = self.typed.norms[actor.last + 1 : piece.end]
        if piece.end - piece.first <= actor.last - actor.first + 1:
            return False
        to_person = [i for i, w in enumerate(rest) if w in acts.TO_PERSONS]
        if to_person:
            return len(free) > 1 and free[1].first <= actor.last + 1 + to_person[0]
        if any(is_participle(w) and not is_finite(w) for w in rest):
            return False
        return True

    def _points_back(self, piece: Piece) -> bool:
        """ "zij belt" after somebody was named."""
        for verb in self._verbs(piece):
            near = {self._word(verb - 1, piece), self._word(verb + 1, piece)}
            if near & words.POINTERS and not self._passive(verb, piece) and not self._is_receiving(verb):
                return bool(self._earlier(piece))
        return False


@cache
def _articles() -> frozenset[str]:
    return frozenset("de het een 1 't".split())
