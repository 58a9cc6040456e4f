"""Text that every kind of file can hold: no control characters, no halves of characters."""

from __future__ import annotations

import re
import unicodedata

from kompas_sim.scenario.scenario import Scenario
from kompas_sim.text import mask_pii

_UNWRITABLE = {"Cc", "Cs", "Co", "Cn"}
"""Controls, lone surrogates, private and unassigned characters: XML, Word and calendars refuse them."""
_BLANKS = re.compile(r"[ \t\n]+")


def plain(text: str) -> str:
    """``text`` without characters that break XML; line breaks and tabs stay."""
    return "".join(
        letter if letter in "\n\t" or unicodedata.category(letter) not in _UNWRITABLE else " "
        for letter in text.replace("\r\n", "\n").replace("\r", "\n")
    )


def masked(text: str, case: Scenario) -> str:
    """Something that a trainee typed, as it may leave the app: identifying data masked, and writable."""
    return mask_pii(plain(text).strip(), case.family_names, case.professionals)


def one_line(text: str) -> str:
    """``text`` on one line, with single blanks; a blank that must not break stays what it is."""
    return _BLANKS.sub(" ", plain(text)).strip()
