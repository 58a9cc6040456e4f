"""Forms of the verbs in the lexicon: which verb is this word, and in which form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kompas_sim.text.lexicon import listed, pairs, words

_SHORTEST_PARTICIPLE = 5
_VOICELESS = "tkfschpx"
_FINAL = {"v": "f", "z": "s"}
_IRREGULAR_STEMS = {
    "komen": "kom",
    "gaan": "ga",
    "staan": "sta",
    "doen": "doe",
    "zien": "zie",
    "slaan": "sla",
}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the lexicon: ``part`` is its separable particle, ``strong`` whether one could see it done."""

    base: str
    part: str = ""
    strong: bool = True

    @property
    def infinitive(self) -> str:
        """The whole infinitive, particle first."""
        return self.part + self.base


@dataclass(frozen=True)
class Forms:
    """All forms of all verbs; ``bare`` is the form of "ik" and of orders ("bel de HAP")."""

    finite: dict[str, tuple[Verb, ...]]
    bare: dict[str, tuple[Verb, ...]]
    infinitive: dict[str, tuple[Verb, ...]]
    participle: dict[str, tuple[Verb, ...]]


def stem(infinitive: str) -> str:
    """The first person of a regular verb: ``sturen`` → ``stuur``, ``geven`` → ``geef``."""
    if infinitive in _IRREGULAR_STEMS:
        return _IRREGULAR_STEMS[infinitive]
    if not infinitive.endswith("en"):
        return infinitive.removesuffix("n")
    core = infinitive[:-2]
    if len(core) > 1 and core[-1] == core[-2]:
        return core[:-1]
    short = infinitive.endswith(listed("verbs.short-stems"))
    open_syllable = len(core) > 1 and core[-2] in "aeou" and core[-3:-2] not in tuple("aeiouy")
    if open_syllable and not short:
        core = core[:-1] + core[-2] + core[-1]
    return core[:-1] + _FINAL.get(core[-1], core[-1])


def finite_forms(infinitive: str) -> set[str]:
    """Present tense, and the slip of d for t that many people make ("hij beld")."""
    root = stem(infinitive)
    third = root if root.endswith("t") else root + "t"
    slip = {root + "d"} if root[-1] not in "dt" else set()
    return {root, third, infinitive} | slip


@cache
def forms() -> Forms:
    """Every form of every verb in the lexicon."""
    table = Forms({}, {}, {}, {})
    for strong, entries in ((True, listed("verbs.strong")), (False, listed("verbs.vague"))):
        for entry in entries:
            name, _, participle = entry.partition(":")
            part, _, base = name.rpartition("|")
            _add(table, Verb(base, part, strong), participle)
    for form, base in pairs("verbs.irregular").items():
        _put(table.finite, form, Verb(base, "", False))
    for form, base in pairs("verbs.extra-forms").items():
        for kind in (
            (table.finite, table.infinitive) if form.endswith("en") else (table.finite, table.participle)
        ):
            _put(kind, form, Verb(base))
    return table


def _add(table: Forms, verb: Verb, participle: str) -> None:
    root = stem(verb.base)
    for form in finite_forms(verb.base):
        _put(table.bare if form == root and not root.endswith("t") else table.finite, form, verb)
        if verb.part and form != root:
            _put(table.finite, verb.part + form, Verb(verb.infinitive, "", verb.strong))
    whole = Verb(verb.infinitive, "", verb.strong)
    _put(table.infinitive, verb.infinitive, whole)
    if not verb.part:
        _put(table.infinitive, verb.base, verb)
    _put(table.participle, participle or _participle(verb), whole)


def _put(table: dict[str, tuple[Verb, ...]], form: str, verb: Verb) -> None:
    known = table.get(form, ())
    if verb not in known:
        table[form] = (*known, verb)


def _participle(verb: Verb) -> str:
    root = stem(verb.base)
    end = "" if root.endswith(("t", "d")) else "t" if root[-1] in _VOICELESS else "d"
    prefix = "" if verb.base.startswith(("be", "ver", "ont", "her")) and verb.base != "bellen" else "ge"
    return f"{verb.part}{prefix}{root}{end}"


def is_finite(word: str) -> bool:
    """Whether the word can be the verb that agrees with a subject."""
    return word in forms().finite


def is_infinitive(word: str) -> bool:
    """Whether the word is an infinitive of the lexicon."""
    return word in forms().infinitive


def is_participle(word: str) -> bool:
    """Whether the word is a past participle, of the lexicon or by its shape ("doorgeschoven")."""
    if word in forms().participle:
        return True
    for prefix in listed("grammar.particles"):
        if word.startswith(prefix + "ge") and len(word) > len(prefix) + 5:
            return word.endswith(("t", "d", "en"))
    return (
        len(word) > _SHORTEST_PARTICIPLE
        and word.startswith("ge")
        and word.endswith(("t", "d"))
        and word not in words("grammar.not-participles")
    )
