"""What one goal names, asks, settles and takes in: the facts that elements and flags are judged on."""

from __future__ import annotations

import re
from functools import cached_property

from kompas_sim.text.actors import find_actors, role_of
from kompas_sim.text.lexicon import pattern, words
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import is_finite, is_infinitive, is_participle

_LONG_ENOUGH = 5  # shorter words are too often small words
_A_SUBJECT = 9  # an unknown word of so many letters is a thing to talk about
_MANY_TOPICS = 5  # more subjects than a talk of half an hour can settle
_ROW = re.compile(r"(?:[\w-]+(?: [\w-]+)? , ){3,}[\w-]+(?: [\w-]+)? (?:, |en |of |, en )[\w-]+")
_DOING = re.compile(r" (?:van|over|rond|rondom|tussen|bij) (?:het )?(?!hen|een|wensen)([a-z]{4,}en)(?= )")
_ABOUT = frozenset({"over", "naar", "van", "op", "bij", "in", "tot"})
_PLACES = frozenset({"logeerhuis", "hospice"})


class GoalText:
    """One goal in words, with what is known of it."""

    def __init__(self, text: str) -> None:
        """Read ``text`` into words, and find who is named in it."""
        self.typed = Typed(text)
        self.flat, self.norms = self.typed.flat, self.typed.norms
        self.actors = find_actors(self.typed)

    def has(self, name: str) -> bool:
        """Whether a pattern of the lexicon of goals stands somewhere in the text."""
        return bool(pattern(f"goals.{name}").search(self.flat))

    @cached_property
    def topics(self) -> frozenset[str]:
        """The subjects named, apart from those too wide to be one and from who sits at the table."""
        named = {m.group() for m in pattern("goals.topic").finditer(self.flat)} - self.wide - self._company
        return frozenset(named or self._own_words)

    @cached_property
    def wide(self) -> frozenset[str]:
        """Subjects so wide that naming them limits nothing: "communicatie"."""
        return frozenset(m.group() for m in pattern("goals.wide").finditer(self.flat))

    @property
    def _company(self) -> set[str]:
        """Organisations that take part ("met school en thuiszorg"), unless the talk is about them."""
        named = {a for a in self.actors if a.kind == "organisation"}
        present = {a for a in named if not _ABOUT & set(self.norms[max(0, a.first - 1) : a.last + 1])}
        return {word for a in present for word in self.norms[a.first : a.last + 1]} - _PLACES

    @property
    def _own_words(self) -> set[str]:
        """Subjects outside the lexicon: somebody may well want to talk about swimming."""
        inside = {i for a in self.actors for i in range(a.first, a.last + 1)}
        found = set()
        for i, token in enumerate(self.typed.tokens):
            if i in inside or not token.is_word or not _may_be_subject(token.norm):
                continue
            led = i > 0 and self.norms[i - 1] in words("grammar.before-nouns")
            if led or len(token.norm) >= _A_SUBJECT:
                found.add(token.norm)
        doing = {m.group(1) for m in _DOING.finditer(self.flat)} - words("goals.generic")
        return (found | {word for word in doing if not role_of(word)}) - self.wide

    @cached_property
    def asks(self) -> bool:
        """Whether it says which question is settled: who, which, when, where."""
        m = pattern("goals.question").search(self.flat)
        if not m:
            return False
        return bool(self.topics) or not pattern("goals.empty-question").match(self.flat, m.start())

    @cached_property
    def settles(self) -> bool:
        """Whether something is settled or known at the end."""
        empty = [m.span() for m in pattern("goals.empty-result").finditer(self.flat)]
        names = ("result",) if self.treats else ("result", "things")
        found = [m for name in names for m in pattern(f"goals.{name}").finditer(self.flat)]
        return any(not any(a <= m.start() < b for a, b in empty) for m in found)

    @cached_property
    def treats(self) -> bool:
        """Whether a treatment or a dose is what should come out: that settles nothing between people."""
        return self.has("treated")

    @cached_property
    def broad(self) -> bool:
        """Whether it wants everything at once; naming what will lie on the table takes that away."""
        product = self.has("product")
        sharp = self.asks and self.settles
        wide = {m.group() for m in pattern("goals.broad").finditer(self.flat)}
        if sharp:
            wide -= {"iedereen", "alle zorgverleners"}
        if self.has("all-of") and not (product or sharp):
            return True
        return (bool(wide) and not (sharp and product)) or self.lists_topics

    @cached_property
    def lists_topics(self) -> bool:
        """Whether it names a row of five or more subjects, other than people and outside brackets."""
        row = _ROW.search(re.sub(r"\([^)]*\)", " ", self.flat))
        if not row or self.asks:
            return False
        items = [item.split()[-1] for item in re.split(r" , | en | of ", row.group())]
        things = sum(not role_of(item) for item in items)
        return len(items) >= _MANY_TOPICS and things >= _MANY_TOPICS - 1


def _may_be_subject(word: str) -> bool:
    if len(word) < _LONG_ENOUGH or word in words("goals.generic") or word in words("names.first-names"):
        return False
    if is_finite(word) or is_infinitive(word) or is_participle(word):
        return False
    return not pattern("goals.no-subject").search(f" {word} ")
