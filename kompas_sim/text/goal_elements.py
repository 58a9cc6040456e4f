"""Which of the seven elements of a goal a text holds."""

from __future__ import annotations

import re

from kompas_sim.text.actors import Actor, find_actors, is_name, role_of
from kompas_sim.text.lexicon import pattern, source, words
from kompas_sim.text.model import ELEMENTS, Element
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import is_finite, is_infinitive, is_participle
from kompas_sim.text.when import moments

_LONG_ENOUGH = 5
_MANY_TOPICS = 5  # more subjects than a talk of half an hour can settle

_ROW = re.compile(r"(?:[\w-]+(?: [\w-]+)? , ){3,}[\w-]+(?: [\w-]+)? (?:, |en |of |, en )[\w-]+")
_CARE_WORDS = frozenset({"kwaliteit van leven", "comfort", "comfortabel", "veiligheid", "ontwikkeling"})
_DOING = re.compile(r" (?:van|over|rond|rondom|tussen|bij) (?:het )?(?!hen|een|wensen)([a-z]{4,}en)(?= )")
_A_SUBJECT = 9  # an unknown word of so many letters is a thing to talk about
_A_WISH = 4  # words: who, must, what


def _may_be_subject(word: str) -> bool:
    known = is_finite(word) or is_infinitive(word) or is_participle(word)
    return (
        len(word) >= _LONG_ENOUGH
        and word not in words("goals.generic")
        and not known
        and word not in words("names.first-names")
        and not pattern("goals.no-subject").search(f" {word} ")
    )


def _like_a_verb(word: str) -> bool:
    return word.endswith("t") and len(word) > len("met") and word not in words("spelling.no-verbs")


class GoalText:
    """One goal in words, with what is known of it."""

    def __init__(self, text: str) -> None:
        """Read ``text`` into words."""
        self.typed = Typed(text)
        self._actors = find_actors(self.typed)
        self.flat = self.typed.flat

    def has(self, name: str) -> bool:
        """Whether a pattern of the lexicon stands somewhere in the goal."""
        return bool(pattern(f"goals.{name}").search(self.flat))

    @property
    def topics(self) -> set[str]:
        """The subjects named, apart from those too wide to be one and from who sits at the table."""
        found = {m.group() for m in pattern("goals.topic").finditer(self.flat)} - self._wide - self._company
        return found or self._own_words

    @property
    def _company(self) -> set[str]:
        """Organisations that take part ("met school en thuiszorg"), unless the talk is about them."""
        named = {a for a in self._actors if a.kind == "organisation"}
        places = {"logeerhuis", "hospice"}
        about = {"over", "naar", "van", "op", "bij", "in", "tot"}
        return {
            word
            for actor in named
            if not about & set(self.typed.norms[max(0, actor.first - 1) : actor.last + 1])
            for word in self.typed.norms[actor.first : actor.last + 1]
            if word not in places
        }

    @property
    def _own_words(self) -> set[str]:
        """Subjects outside the lexicon: somebody may well want to talk about swimming."""
        inside = {i for a in self._actors for i in range(a.first, a.last + 1)}
        found = set()
        for i, token in enumerate(self.typed.tokens):
            if i in inside or not token.is_word or not _may_be_subject(token.norm):
                continue
            led = i > 0 and self.typed.norms[i - 1] in words("grammar.before-nouns")
            if led or len(token.norm) >= _A_SUBJECT:
                found.add(token.norm)
        doing = {m.group(1) for m in _DOING.finditer(self.flat)} - words("goals.generic")
        return (found | {word for word in doing if not role_of(word)}) - self._wide

    @property
    def _wide(self) -> set[str]:
        return {m.group() for m in pattern("goals.wide").finditer(self.flat)}

    @property
    def asks(self) -> bool:
        """Whether it says which question is settled: who, which, when, where."""
        m = pattern("goals.question").search(self.flat)
        return bool(m) and (
            bool(self.topics) or not pattern("goals.empty-question").match(self.flat, m.start() if m else 0)
        )

    @property
    def settles(self) -> bool:
        """Whether something is settled or known at the end."""
        empty = [m.span() for m in pattern("goals.empty-result").finditer(self.flat)]
        found = [m for name in ("result", "things") for m in pattern(f"goals.{name}").finditer(self.flat)]
        return any(not any(a <= m.start() < b for a, b in empty) for m in found)

    @property
    def broad(self) -> bool:
        """Whether it wants everything at once; naming what will lie on the table takes that away."""
        product = self.has("product")
        sharp = self.asks and self.settles
        wide = {m.group() for m in pattern("goals.broad").finditer(self.flat)}
        if sharp:
            wide -= {"iedereen", "alle zorgverleners"}
        if self.has("all-of") and not (product or sharp):
            return True
        return (bool(wide) and not (sharp and product)) or self._lists_topics()

    def _lists_topics(self) -> bool:
        """A row of five or more subjects, other than people and outside brackets."""
        outside = re.sub(r"\([^)]*\)", " ", self.flat)
        row = _ROW.search(outside)
        if not row or self.asks:
            return False
        items = [item.split()[-1] for item in re.split(r" , | en | of ", row.group())]
        return len(items) >= _MANY_TOPICS and sum(not role_of(item) for item in items) >= _MANY_TOPICS - 1

    @property
    def has_term(self) -> bool:
        """Whether it says by when, or for which time."""
        plain = re.sub(rf"(?<= )(?:aanleiding : [^.;]*|{source('goals.past')})(?= )", "_", self.flat)
        if re.search(rf" (?:{source('goals.term')})(?= )", plain):
            return True
        for moment in moments(self.typed, None):
            span = moment.span
            if moment.kind == "vague" or span is None:
                continue
            spoken = " ".join(Typed(span.text).norms)
            if f"{spoken} " in f"{plain} " and not re.fullmatch(source("goals.no-term"), spoken):
                return True
        return False

    @property
    def pushes(self) -> bool:
        """Whether one party wants another to do, to think or to allow something."""
        if self.has("one-sided"):
            return True
        if self.asks or self.settles:
            return False
        return any(self._is_pushed(actor) for actor in self._actors)

    def _is_pushed(self, actor: Actor) -> bool:
        norms = self.typed.norms
        before, after = norms[max(0, actor.first - 2) : actor.first], norms[actor.last + 1 :]
        ends = bool(after) and (is_infinitive(after[-1]) or after[-1].endswith("en"))
        if before == ("zorgen", "dat"):
            return any(word.endswith("t") or is_infinitive(word) for word in after[-2:])
        if actor.first == 0 and after[:1] in (("moet",), ("moeten",)):
            return ends and not words("goals.may-do") & set(after)
        if actor.first == 0 and "laten" in after[:3]:
            return not words("goals.may-do") & set(after)
        return False

    @property
    def cares(self) -> bool:
        """Whether it is a goal for the child instead of for the talk: "Mees heeft minder pijn"."""
        if self.settles or self.has("activity") or self.pushes or self.broad or self._wide - _CARE_WORDS:
            return False
        return self.has("care") or self._child_lives() or (self.has("symptom") and self.has("better"))

    def _child_lives(self) -> bool:
        """Whether the child does or feels something: "Ties valt niet meer uit bed"."""
        norms = self.typed.norms
        if self.has("child-safe"):
            return False
        children = [a for a in self._actors if a.kind == "name"]
        if norms[:1] == ("dat",) and any(child.first == 1 for child in children):
            return True
        if norms[:2] in (("het", "kind"), ("ons", "kind")) and len(norms) > _A_WISH:
            return True
        for child in children:
            beside = {*norms[max(0, child.first - 1) : child.first], *norms[child.last + 1 : child.last + 2]}
            lives = {word for word in beside if is_finite(word) or _like_a_verb(word)}
            lives |= beside & words("goals.child-state")
            if lives - words("goals.knowing"):
                return True
        first = self.typed.tokens[:2]
        capital = bool(first) and first[0].cap and not self._actors[:1] and len(first) > 1
        return capital and is_name(first[0].text) and is_finite(first[1].norm) and first[1].norm.endswith("t")

    def elements(self) -> frozenset[Element]:
        """The elements that are there."""
        one_sided, cares = self.pushes, self.cares and not self._wide
        wished = one_sided and len(self.typed.norms) >= _A_WISH
        subject = (
            cares
            or wished
            or bool(self.topics)
            or self.asks
            or self.has("medical")
            or (self.settles and self.has("things"))
        )
        result = self.settles and not one_sided
        checks: dict[Element, bool] = {
            "aanleiding": self.has("reason") or self._starts_with_situation(),
            "onderwerp": subject or bool(self._wide),
            "resultaat": result,
            "betrokkenen": self._names_people(),
            "termijn": self.has_term,
            "toetsbaar": result
            and not self.broad
            and (self.asks or self.has("product") or self.has("things")),
            "afbakening": subject and not self.broad,
        }
        return frozenset(e for e in ELEMENTS if checks[e])

    def _names_people(self) -> bool:
        if any(self._takes_part(actor) for actor in self._actors):
            return True
        return bool(
            re.search(r" (?:wie (?!wat)\w+|(?:mevrouw|mevr|mw|meneer|dhr|familie|fam) \w+)", self.flat)
        )

    def _starts_with_situation(self) -> bool:
        """Whether a first sentence tells what is going on, before the sentence with the goal."""
        first, mark, rest = (
            re.split(r"( [.!] )", self.flat, maxsplit=1)
            if re.search(r" [.!] \w", self.flat)
            else ("", "", "")
        )
        opens_after = self.flat.startswith(" na ") and not re.match(
            rf" (?:{source('goals.term')})", self.flat
        )
        if self.flat.startswith(" nu ") or opens_after:
            return True
        tells = any(is_finite(word) for word in first.split())
        return (
            bool(mark and rest.strip())
            and tells
            and not re.search(rf" (?:{source('goals.result')})(?= )", f"{first} ")
        )

    def _takes_part(self, actor: Actor) -> bool:
        """A person or organisation, and not as the subject of the talk ("de thuiszorg bespreken")."""
        named = self.typed.norms[actor.first : actor.last + 1]
        if actor.kind == "name" or named[-1] in ("gezin", "familie", "logeerhuis", "hospice"):
            return False
        if actor.kind != "organisation":
            return True
        after = self.typed.norms[actor.last + 1 : actor.last + 2]
        before = self.typed.norms[actor.first - 1] if actor.first else ""
        if before in ("op", "voor", "naar", "in") and named[0] in ("het", "de"):
            return False
        return not (before in (",", "over") or (after in (("bespreken",), (",",)) and self._lists_topics()))
