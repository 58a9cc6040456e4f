"""Codes by which a trainee is known: four Dutch words, easy to say over the telephone.

The 1,024 words differ in their first four letters and by at least two slips of a finger, so that one slip
never makes another code. Four of them hold 40 bits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from kompas_sim.store.errors import MalformedCodeError

LENGTH = 4
"""Words in a code."""

_LONGEST = 120
_WIDE = 6
"""From this many letters on, two slips in a word are read; in a shorter word one."""

_SHOWN = 4
"""Words shown to choose from."""

_WORDS = Path(__file__).parent / "data" / "code_words.txt"


@cache
def code_words() -> tuple[str, ...]:
    """The words that codes are made of. A word may be added, and none removed: somebody's code has it."""
    return tuple(_WORDS.read_text(encoding="utf-8").split())


def mint(token: Callable[[int], int]) -> str:
    """A new code; ``token(n)`` gives a random number below n that nobody can foresee."""
    words = code_words()
    return "-".join(words[token(len(words))] for _ in range(LENGTH))


def normal_code(typed: str) -> str:
    """The code that a person typed, with capitals, spaces, accents and slips of the finger put right.

    Raises ``MalformedCodeError``, which names the wrong word and the words that it resembles.
    """
    folded = unicodedata.normalize("NFKD", typed[:_LONGEST].casefold())
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", plain)
    if not words:
        raise MalformedCodeError("store.code-empty")
    if len(words) != LENGTH:
        raise MalformedCodeError("store.code-length", count=str(len(words)), expected=str(LENGTH))
    return "-".join(_meant(word) for word in words)


def _meant(word: str) -> str:
    """The word of the list that was meant; raises ``MalformedCodeError`` when that is not clear."""
    if word in code_words():
        return word
    distances = {known: OSA.distance(word, known) for known in code_words()}
    least = min(distances.values())
    nearest = tuple(known for known, distance in distances.items() if distance == least)
    slack = 2 if len(word) >= _WIDE else 1
    if least <= slack and len(nearest) == 1:
        return nearest[0]
    if least > max(slack, len(word) // 2):
        raise MalformedCodeError("store.code-word-unknown", word)
    key = "store.code-word-nearest" if len(nearest) == 1 else "store.code-word-which"
    raise MalformedCodeError(key, word, nearest[:_SHOWN])
