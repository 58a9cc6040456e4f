"""Telling whether a name is a colleague's: by the role or the institution right before or after it."""

from __future__ import annotations

import re
from functools import cache

from kompas_sim.text.actors import role_of
from kompas_sim.text.lexicon import phrases, raw, words
from kompas_sim.text.normalise import plain

_FAR = 6  # words and marks before a name among which a title is looked for
_NEAR = 60  # characters before and after a name that are looked at
_RECEIVED = re.compile(r"(?i)\b(?:krijg|gekregen|ontvang|hoort|gehoord)")
_INSTITUTION = re.compile(r" (?:Huis|Ziekenhuis|School|Centrum|Fonds|Kliniek|College|Stichting|Donald)")
_LINK = re.compile(r"\s*(?:\(|,|-|–|/|van |uit |bij |is |wordt |als |werkt )")
_FUNCTION = re.compile(r"(?:casemanager|aanspreekpunt|voorzitter|notulist|contactpersoon)")
_SHORT_ROLES = ("vpc", "ha", "vs", "kct", "gv", "mmw")


def of_colleague(text: str, start: int, end: int) -> bool:
    """Whether the name in ``text[start:end]`` is of a professional ("dr. Hoekman", "Ans de Boer (VPC)")."""
    return _role_before(text, start) or _role_after(text, start, end)


@cache
def role_phrases() -> re.Pattern[str]:
    """The roles of more than one word, in any case of letters."""
    return re.compile(rf"(?i)\b(?:{'|'.join(phrases('actors.phrases'))})\b")


def _role_before(text: str, start: int) -> bool:
    near = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*|[.,;:()!?]", text[max(0, start - _NEAR) : start])
    for word in reversed(near[-_FAR:]):
        low = plain(word)
        if low in words("grammar.pii-names-titles") or role_of(low) in ("role", "organisation"):
            return True
        first_name = word[:1].isupper() and low in words("names.first-names")
        initial = len(word) == 1 and word.isupper()
        if not (low in words("grammar.between") or first_name or initial):
            return False
    return False


def _role_after(text: str, start: int, end: int) -> bool:
    rest = text[end : end + _NEAR]
    own = re.findall(r"[^\W\d_]+", text[start:end])
    if (own and plain(own[0]) in words("grammar.pii-names-titles")) or _INSTITUTION.match(rest):
        return True
    m = raw("identifying.role-after").match(rest)
    if not m:
        return False
    if re.match(r"\s*van ", rest) and _RECEIVED.search(text):
        return False  # "mevrouw Bakker krijgt van de VPC …": the institution gives, it is not hers
    first, second = plain(m.group(1)), plain(m.group(2) or "")
    role = role_of(first) or ("role" if f"{first} {second}" in _two_words() else "")
    linked = bool(_LINK.match(rest)) or first in _SHORT_ROLES
    return linked and (role in ("role", "organisation") or bool(_FUNCTION.match(first)))


@cache
def _two_words() -> frozenset[str]:
    return frozenset(" ".join(p.split()[:2]) for p in phrases("actors.phrases"))
