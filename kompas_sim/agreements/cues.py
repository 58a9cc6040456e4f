"""Comparing words: does a text hold a cue, is a changed text still about the same?"""

from __future__ import annotations

import re
from functools import lru_cache

SAME_WORDS = 0.5
"""From which share of its words a changed text is still about the same. Our choice."""


def has_cue(cues: tuple[str, ...], text: str) -> bool:
    """Whether a text in lower case holds one of these stems at the start of a word."""
    return bool(cues) and _pattern(cues).search(text) is not None


def still_the_same(now: str, before: str) -> bool:
    """Whether enough of the words are still there."""
    ours, theirs = set(now.lower().split()), set(before.lower().split())
    return len(ours & theirs) >= SAME_WORDS * len(theirs)


def has_moved_to(now: str, wanted: str, before: str) -> bool:
    """Whether a text took over what is new in ``wanted`` compared with how it was ``before``."""
    ours, new = _words(now), _words(wanted) - _words(before)
    return len(ours & new) >= SAME_WORDS * len(new)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


@lru_cache(maxsize=256)
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(cue.lower()) for cue in cues) + ")")
