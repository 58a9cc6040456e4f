"""Finding the people and organisations that a text names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kompas_sim.text.lexicon import listed, phrases, words
from kompas_sim.text.normalise import Token, Typed, plain
from kompas_sim.text.verbs import is_finite, is_infinitive, is_participle


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody named in tokens ``first`` up to and including ``last``; ``plural`` when more than one."""

    first: int
    last: int
    kind: str
    plural: bool = False


@cache
def _single() -> dict[str, str]:
    return (
        dict.fromkeys(words("actors.roles"), "role")
        | dict.fromkeys(words("actors.organisations"), "organisation")
        | dict.fromkeys(words("actors.family"), "family")
    )


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The roles of more than one word by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases("actors.phrases"), key=len, reverse=True):
        found.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return found


def find_actors(typed: Typed) -> tuple[Actor, ...]:
    """All actors from left to right, with the article and what belongs to the name ("Petra van de VPC")."""
    found: list[Actor] = []
    at = 0
    while at < len(typed.tokens):
        core = _core(typed, at)
        if core is None:
            at += 1
            continue
        actor = _widened(typed, core)
        if found and _joined(typed, found[-1], actor):
            actor = Actor(found.pop().first, actor.last, actor.kind, plural=True)
            while found and typed.norms[found[-1].last + 1 : actor.first] == (",",):
                actor = Actor(found.pop().first, actor.last, actor.kind, plural=True)
        found.append(actor)
        at = actor.last + 1
    return tuple(found)


def _core(typed: Typed, at: int) -> Actor | None:
    for phrase in _phrases().get(typed.norms[at], ()):
        if typed.norms[at : at + len(phrase)] == phrase:
            return Actor(at, at + len(phrase) - 1, "role")
    token = typed.tokens[at]
    if not token.is_word:
        return None
    kind = _kind(token.norm) or (_name_kind(typed, at) and "name")
    return Actor(at, at, kind, token.norm in words("actors.plural-actors")) if kind else None


def _kind(word: str) -> str:
    if word in words("actors.not-roles"):
        return ""
    if known := _single().get(word):
        return known
    if word.endswith("'er"):
        return "role"
    last = word.rpartition("-")[2]
    if "-" in word and last in _single() and len(last) > 1:
        return _single()[last]
    return "role" if word.endswith(listed("actors.role-endings")) and len(word) > len("team") + 2 else ""


def role_of(word: str) -> str:
    """``role``, ``organisation`` or ``family`` for a word that says what somebody is; nothing for another."""
    return _kind(word)


def is_name(word: str) -> bool:
    """Whether a word with a capital can be a name: not a role, a verb, a day or another word of the trade."""
    low = plain(word)
    if low in words("names.first-names") or low in words("names.surnames"):
        return True
    return not (
        _kind(low)
        or is_finite(low)
        or is_infinitive(low)
        or is_participle(low)
        or low in words("grammar.common")
    )


def _name_kind(typed: Typed, at: int) -> bool:
    token = typed.tokens[at]
    if token.norm in words("names.first-names") and (
        token.cap or (at + 1 < len(typed.norms) and is_finite(typed.norms[at + 1]))
    ):
        return True
    if not token.cap or not token.text.isalpha() or len(token.text) < len("Bea"):
        return False
    starts = at == 0 or typed.norms[at - 1] in ".!?:;"
    return _strange(token) and (not starts or _before_verb(typed, at))


def _strange(token: Token) -> bool:
    word = token.norm
    return not (
        is_finite(word) or is_infinitive(word) or is_participle(word) or word in words("grammar.common")
    )


def _before_verb(typed: Typed, at: int) -> bool:
    after = typed.norms[at + 1] if at + 1 < len(typed.norms) else ""
    return (
        is_finite(after)
        and after.endswith("t")
        and after not in words("grammar.of-things")
        and not typed.tokens[at + 1].cap
    )


def _widened(typed: Typed, core: Actor) -> Actor:
    first, last = core.first, core.last
    while first > 0 and _before_name(typed, first - 1):
        first -= 1
    last = _past_name(typed, last)
    last = _past_post(typed, last)
    return Actor(first, last, core.kind, core.plural)


def _before_name(typed: Typed, at: int) -> bool:
    """An article, a title, an initial, half a compound ("rouw- en"), or a particle behind a title."""
    word = typed.norms[at]
    if word in words("grammar.articles") or word in words("grammar.titles") or _is_initial(typed, at):
        return True
    before = typed.norms[at - 1] if at else ""
    if (word.endswith("-") and len(word) > 1) or (
        word in ("en", "of") and before.endswith("-") and len(before) > 1
    ):
        return True
    return word in words("grammar.links") and (
        before in words("grammar.titles") or (bool(at) and _is_initial(typed, at - 1))
    )


def _is_initial(typed: Typed, at: int) -> bool:
    text = typed.tokens[at].text
    return text[:1].isupper() and (len(text) == 1 or text.endswith("."))


def _past_name(typed: Typed, last: int) -> int:
    """Take in the name after a role ("huisarts De Wit") and a role in brackets ("Petra (VPC)")."""
    at = last + 1
    while at < len(typed.tokens) and typed.norms[at] in words("grammar.links") and _cap(typed, at + 1):
        at += 1
    while (
        at < len(typed.tokens)
        and _cap(typed, at)
        and _strange(typed.tokens[at])
        and not _kind(typed.norms[at])
    ):
        last = at
        at += 1
    if typed.norms[last + 1 : last + 2] == ("(",) and ")" in typed.norms[last + 2 : last + 8]:
        close = typed.norms.index(")", last + 2)
        inside = typed.tokens[last + 2 : close]
        if any(_kind(t.norm) or t.cap for t in inside) and not any(is_finite(t.norm) for t in inside):
            return close
    return last


def _cap(typed: Typed, at: int) -> bool:
    return at < len(typed.tokens) and typed.tokens[at].cap and typed.tokens[at].is_word


def _past_post(typed: Typed, last: int) -> int:
    """Take in "van het KCT", "van dienst", "uit het ziekenhuis" after an actor."""
    at = last + 1
    if at + 1 >= len(typed.tokens) or typed.norms[at] not in words("grammar.posts"):
        return last
    if typed.norms[at] == "van" and typed.norms[at + 1] in ("dienst", "wacht"):
        return at + 1
    end = at + 1
    while end < len(typed.tokens) and typed.norms[end] in words("grammar.articles"):
        end += 1
    if end > at + 1 and end + 1 < len(typed.tokens) and is_finite(typed.norms[end + 1]):
        return end  # "Bas van het bedrijf kijkt": whatever the firm is called, the verb closes it
    if end < len(typed.tokens) and (typed.norms[at] == "van" or end > at + 1):
        inner = _core(typed, end)
        if inner is not None and (typed.norms[at] != "bij"):
            return inner.last
    return last


def _joined(typed: Typed, before: Actor, after: Actor) -> bool:
    between = typed.norms[before.last + 1 : after.first]
    return between in (("en",), ("&",), ("+",), ("/",), ("of",), ("en/of",))
