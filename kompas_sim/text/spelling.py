"""Putting slips of the keyboard right, for words the rules look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kompas_sim.text.lexicon import listed, phrases, sections, words
from kompas_sim.text.verbs import forms, stem

_SHORTEST = 5  # shorter words have too many neighbours to guess
_ENDINGS = ("s", "e", "n")  # a plural or another form is no slip
_WORD = re.compile(r"[a-z]{5,}")
_ESCAPES = re.compile(r"\\[a-zA-Z]|\?P<\w+>|@[a-z.-]+@")


@cache
def meant_as_typed() -> frozenset[str]:
    """Words of the rules, and other Dutch words one slip away from them."""
    table = forms()
    return frozenset(
        {*table.finite, *table.bare, *table.infinitive, *table.participle}
        | targets()
        | words("spelling.lookalikes")
        | set(_WORD.findall(_ESCAPES.sub(" ", " ".join(_pattern_lines()))))
    )


def _pattern_lines() -> Iterator[str]:
    for file in ("times", "situations", "goals", "acts", "verbs", "backups", "channels"):
        for _, lines in sections(file):
            yield from lines


@cache
def targets() -> frozenset[str]:
    """The words worth correcting to: roles, organisations, family, days, months and the commonest acts."""
    lists = ("actors.roles", "actors.organisations", "actors.family", "times.weekdays", "times.months")
    found = {word for name in (*lists, "spelling.targets") for word in listed(name)}
    found |= {word for phrase in phrases("actors.phrases") for word in phrase.split()}
    for verb in listed("spelling.verbs"):
        found |= {form for form in (verb, stem(verb).removesuffix("t") + "t") if len(form) > _SHORTEST}
    return frozenset(word for word in found if len(word) >= _SHORTEST and word.isalpha())


@lru_cache(maxsize=4096)
def corrected(word: str) -> str:
    """``word`` itself, or the one word of the vocabulary that is one slip away from it.

    A slip is a letter too many, too few, another one, or two that changed places.
    """
    if len(word) < _SHORTEST or word in meant_as_typed() or not word.isalpha():
        return word
    stems = {word.removesuffix(ending) for ending in _ENDINGS}
    near = {c for key in (word, *_deletions(word)) for c in _index().get(key, ())} - stems
    best = {c for c in near if _one_slip(word, c)}
    return min(best, key=lambda c: (c[0] != word[0], abs(len(c) - len(word)), c)) if best else word


@cache
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in sorted(targets()):
        if len(word) >= _SHORTEST and word.isalpha():
            for key in (word, *_deletions(word)):
                index[key] = (*index.get(key, ()), word)
    return index


def _deletions(word: str) -> Iterator[str]:
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


def _one_slip(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    if len(a) > len(b):
        return rest_a[1:] == rest_b
    if len(a) < len(b):
        return rest_a == rest_b[1:]
    swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or swapped
