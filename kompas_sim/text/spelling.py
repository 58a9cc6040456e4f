"""Putting slips of the keyboard right, for words the rules look for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

_SHORTEST = 5  # shorter words have too many neighbours to guess


@cache
def meant_as_typed() -> frozenset[str]:
    """Words of the rules, and other Dutch words one slip away from them."""
    from kompas_sim.text.lexicon import lookalikes, vocabulary  # noqa: PLC0415 - read at the first text only

    return vocabulary.known() | lookalikes.LOOKALIKES


@cache
def _targets() -> frozenset[str]:
    from kompas_sim.text.lexicon import vocabulary  # noqa: PLC0415 - read at the first text only

    return vocabulary.targets()


@lru_cache(maxsize=4096)
def corrected(word: str) -> str:
    """``word`` itself, or the one word of the vocabulary that is one slip away from it.

    A slip is a letter too many, too few, another one, or two that changed places.
    """
    if len(word) < _SHORTEST or word in meant_as_typed() or not word.isalpha():
        return word
    best = {c for key in (word, *_deletions(word)) for c in _index().get(key, ()) if _one_slip(word, c)}
    return min(best, key=lambda c: (c[0] != word[0], abs(len(c) - len(word)), c)) if best else word


@cache
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in sorted(_targets()):
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
