"""Addresses, phone numbers and mail addresses, and whose they are."""

from __future__ import annotations

import re

from kompas_sim.text.actors import role_of
from kompas_sim.text.lexicon import raw, words
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import plain

_NEAR = 70  # characters before a number in which its owner is looked for
_DIGITS = range(9, 15)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _pattern(name: str) -> re.Pattern[str]:
    return raw(f"identifying.{name}")


def mails(text: str) -> list[Span]:
    """Mail addresses that are not of an institution or a professional."""
    return [_span(m, "mail") for m in _pattern("mail").finditer(text) if _private_mail(m, text)]


def _private_mail(m: re.Match[str], text: str) -> bool:
    if _pattern("private-hosts").search(m.group()):
        return True
    if _pattern("service-mail").search(m.group()):
        return False
    return owner(text, m.start(), m.end()) != "service"


def phones(text: str) -> list[Span]:
    """Phone numbers that are not of a service, an institution or a professional."""
    found = []
    for m in _pattern("phone").finditer(text):
        digits = sum(c.isdigit() for c in m.group())
        if digits not in _DIGITS or _pattern("service-phone").match(m.group()):
            continue
        if owner(text, m.start(), m.end()) != "service":
            found.append(_span(m, "telefoon"))
    return found


def addresses(text: str) -> list[Span]:
    """A street with its number, or a postcode, unless it is where an institution stands."""
    found = []
    for name in ("street", "postcode"):
        for m in _pattern(name).finditer(text):
            if not _pattern("not-streets").match(m.group()) and not _of_institution(text, m.start()):
                found.append(_span(m, "adres"))
    return found


def _of_institution(text: str, start: int) -> bool:
    before = _words(text[max(0, start - 45) : start])[-4:]
    return (
        any(role_of(word) == "organisation" for word in before)
        and before[-1:] not in (["op"], ["bij"], ["naar"])
        and not ({"komt", "levert", "bezorgt", "bij", "naar", "af", "thuis"} & set(before))
    )


def owner(text: str, start: int, end: int) -> str:
    """Whose number this is by the words around it: ``family``, ``service``, or nothing known."""
    after = re.match(
        r"\s*[(,:=-]?\s*(?:is |van |= )*(?:de |het |haar |zijn )?([^\W\d_]+(?:-[^\W\d_]+)*)", text[end:]
    )
    if after and (side := _side(plain(after.group(1)))) and re.match(r"\s*(?:[(=]|van |is )", text[end:]):
        return side
    sentence = re.split(r"[.!?;](?=\s)", text[max(0, start - _NEAR) : start])[-1]
    near = _words(sentence)
    if "prive" in near or "priv" in near:
        return "family"
    for i in range(len(near) - 1, -1, -1):
        if i and near[i - 1] in ("door", "voor"):
            continue
        if side := _side(near[i]):
            return side
    return ""


def _side(word: str) -> str:
    if word in words("identifying.family-owners"):
        return "family"
    kind = role_of(word)
    if kind == "family":
        return "family"
    return (
        "service"
        if kind
        or word in words("identifying.service-owners")
        or (
            word.endswith("nummer")
            and word != "nummer"
            and "huis" not in word
            and "mobiel" not in word
            and "prive" not in word
        )
        else ""
    )


def _words(text: str) -> list[str]:
    return [plain(word) for word in _WORD.findall(text)]


def _span(m: re.Match[str], kind: str) -> Span:
    return Span(m.start(), m.end(), m.group(), kind)
