"""Who does the work: telling an actor from somebody who only receives."""

from __future__ import annotations

from kompas_sim.text.actors import Actor
from kompas_sim.text.clauses import Piece
from kompas_sim.text.lexicon import pairs, raw, words
from kompas_sim.text.model import Span
from kompas_sim.text.parse import Parsed
from kompas_sim.text.verbs import forms, is_finite, is_infinitive, is_participle


def working(parsed: Parsed) -> tuple[Span, ...]:
    """The actors who do something, as they were typed; one who only receives or is asked is left out."""
    found: dict[int, Actor] = {}
    for piece in parsed.pieces:
        judge = _Judge(parsed, piece)
        for actor in judge.actors:
            if judge.works(actor):
                found[actor.first] = actor
        if piece.kind == "main" and judge.points_back():
            found |= {a.first: a for a in parsed.actors if a.last < piece.first}
    return tuple(parsed.typed.span(a.first, a.last, a.kind) for _, a in sorted(found.items()))


class _Judge:
    """Judges the actors of one piece."""

    def __init__(self, parsed: Parsed, piece: Piece) -> None:
        self.parsed, self.piece, self.norms = parsed, piece, parsed.norms
        self.actors = [a for a in parsed.actors if piece.first <= a.first < piece.end]
        self.words = self.norms[piece.first : piece.end]
        self.verbs = [i for i in range(piece.first, piece.end) if parsed.finite(i) and self._agrees(i)]

    def word(self, at: int) -> str:
        """The word at a position, or nothing outside the piece."""
        return self.norms[at] if self.piece.first <= at < self.piece.end else ""

    def works(self, actor: Actor) -> bool:
        """Whether the actor carries out something here."""
        before = self.word(actor.first - 1)
        if before == "door":
            return True
        if before == "van" and any(
            self._receiving(i) or self.norms[i] == "komt" for i in self.verbs if i < actor.first
        ):
            return True
        if self.piece.kind != "main":
            return False
        if raw("actors.lying").search(f"{' '.join(self.norms[self.piece.first : actor.first])} "):
            return True
        if before in words("grammar.prepositions"):
            return False
        return self._labelled(actor) or self._is_subject(actor)

    def points_back(self) -> bool:
        """Whether "zij belt" points to somebody named before."""
        return any(
            {self.word(verb - 1), self.word(verb + 1)} & words("actors.pointers")
            and not self._passive(verb)
            and not self._receiving(verb)
            for verb in self.verbs
        )

    def _agrees(self, at: int) -> bool:
        """A plural form is a verb with a subject only beside a plural subject; else it is an infinitive."""
        word = self.norms[at]
        if not is_infinitive(word) or word in pairs("verbs.irregular"):
            return True
        told = word in words("verbs.to-persons") and self.word(at + 1) in words("grammar.about")
        if told:
            return False  # "ouders informeren over …": they are told
        beside = [a for a in self.actors if a.plural and (a.last == at - 1 or a.first == at + 1)]
        pronoun = {self.word(at + 1), self.word(at - 1)} & {"we", "wij", "ze", "zij", "jullie"}
        return bool(pronoun) or any(a.first == at + 1 or at + 1 < self.piece.end for a in beside)

    def _receiving(self, at: int) -> bool:
        return any(v.infinitive in words("verbs.receiving") for v in forms().finite.get(self.norms[at], ()))

    def _labelled(self, actor: Actor) -> bool:
        """Named as who does it: "HA: …", "Wie: VPC", "actie huisarts", "(VPC)"."""
        first, end = self.piece.first, self.piece.end
        if actor.first and self.norms[actor.first - 1] in words("grammar.labels"):
            return True
        if actor.first != first or actor.last != end - 1:
            return False
        mark = self.norms[first - 1] if first else ""
        word = self.norms[first - 2] if first > 1 else ""
        if mark == "(":
            return not is_infinitive(word)
        if self.piece.mark in (":", "-", "->"):
            return True
        return (
            mark in (":", "-", "->", ",", "+")
            and word not in words("grammar.prepositions") | {"cc"}
            and not is_infinitive(word)
        )

    def _is_subject(self, actor: Actor) -> bool:
        if not self.verbs:
            return self._leads(actor)
        verb = self._verb_of(actor)
        if verb is None or self._passive(verb) or self._vague_beside(verb, actor):
            return False
        return not self._receiving(verb) or bool(words("grammar.tasks") & set(self.words))

    def _verb_of(self, actor: Actor) -> int | None:
        """The verb whose subject the actor is: right after it, right before it, or closing the clause."""
        for verb in self.verbs:
            if verb > actor.last and self._light(self.norms[actor.last + 1 : verb]):
                return verb
        for verb in self.verbs:
            if verb < actor.first and self._light(self.norms[verb + 1 : actor.first]):
                return None if self._subject_before(verb, actor) else verb
        last = self.verbs[-1]
        first = next(
            (a for a in self.actors if self.word(a.first - 1) not in words("grammar.prepositions")), None
        )
        closes = last >= self.piece.end - 2 or actor.first == self.piece.first
        return last if actor is first and actor.last < last and closes else None

    def _light(self, gap: tuple[str, ...]) -> bool:
        """Whether only small words and a time stand between a verb and its subject."""
        small = words("grammar.adverbs") | words("grammar.who-articles")
        return all(word in small for word in " ".join(gap).replace("dag en nacht", "").split())

    def _subject_before(self, verb: int, actor: Actor) -> bool:
        """Whether another subject stands right before the verb."""
        if self.word(verb - 1) in words("actors.vague-subjects") | words("actors.pointers"):
            return True
        before = [a for a in self.actors if a.last < verb and a is not actor]
        return any(
            self._light(self.norms[a.last + 1 : verb])
            and self.word(a.first - 1) not in words("grammar.prepositions")
            for a in before
        )

    def _vague_beside(self, verb: int, actor: Actor) -> bool:
        """Whether "ik", "iedereen" and the like are the subject instead."""
        vague = words("actors.vague-subjects")
        return self.word(verb - 1) in vague or (actor.first > verb and self.word(verb + 1) in vague - {"wie"})

    def _passive(self, verb: int) -> bool:
        named = set(self.words)
        participles = {w for w in named if is_participle(w) and not is_finite(w)}
        participles |= {w for w in self.words[-1:] if is_participle(w)}
        if self.norms[verb] in words("grammar.passive"):
            return bool(participles) or not raw("actors.functions").search(" ".join(self.words))
        if not participles:
            return False
        be = self.norms[verb] in words("grammar.be")
        must = self.norms[verb] in words("grammar.must") and "zijn" in named
        helped = bool(words("grammar.passive") & named)
        return helped or ((be or must) and not words("grammar.going") & participles)

    def _leads(self, actor: Actor) -> bool:
        """In telegram style the first actor works, unless it is done to that person ("moeder bellen")."""
        if any(self.parsed.order(i) for i in range(self.piece.first, self.piece.end)):
            return False
        free = [a for a in self.actors if self.word(a.first - 1) not in words("grammar.prepositions")]
        if not free or free[0] is not actor or len(self.words) <= actor.last - actor.first + 1:
            return False
        rest = self.norms[actor.last + 1 : self.piece.end]
        lead = self.norms[self.piece.first : actor.first]
        if raw("actors.functions").search(" ".join(lead)):
            return True
        if not any(w.isalpha() for w in rest) or any(map(is_infinitive, lead)):
            return False
        to_person = [i for i, w in enumerate(rest) if w in words("verbs.to-persons")]
        if to_person:
            return len(free) > 1 and free[1].first <= actor.last + 1 + to_person[0]
        return not any(is_participle(w) and not is_finite(w) for w in rest)
