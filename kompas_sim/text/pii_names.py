"""Surnames of the child and the family, told apart from first names and from names of professionals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from kompas_sim.text.actors import is_name, role_of
from kompas_sim.text.colleagues import of_colleague, role_phrases
from kompas_sim.text.lexicon import listed, source, words
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import plain

Judge = Callable[[str, re.Match[str]], Span | None]
_KEEP_SHORT = 3
_LONG_NAME = 6  # an unknown word of more letters behind "oma" is a surname more often than a first name


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    particle, capital, titles = (
        f"(?:{source(f'identifying.{name}')})" for name in ("particle", "capital", "family-titles")
    )
    full = rf"{particle}{{0,3}}{capital}"
    initials = r"(?:[A-Z]\.\s?){1,4}"
    return {
        "titled": re.compile(rf"\b({titles})\s*:?\s+((?:{initials}\s*)?{full}(?:\s+{full})?)"),
        "titled_low": re.compile(rf"(?i)\b({titles})\s*:?\s+({particle}{{0,3}}([a-zà-ÿ]{{3,}}))\b"),
        "first_last": re.compile(rf"\b({capital})((?:\s+{capital})?\s+{particle}{{0,3}}({capital}))"),
        "low_first_last": re.compile(rf"(?i)\b([a-zà-ÿ]{{2,}})\s+({particle}{{0,3}}([a-zà-ÿ]{{3,}}))\b"),
        "initial": re.compile(rf"\b({capital})\s+(?:{particle}{{0,3}})([A-Z])(?:\.|(?![\w'’.-]))"),
        "low_initial": re.compile(r"\b([a-z]{2,})\s+(?:(?:van|de|der|den) )*([a-z])\.(?![a-z])"),
        "initials_last": re.compile(rf"\b((?:[A-Z]\.\s?){{1,4}})\s*{particle}{{0,3}}({capital})"),
        "bare": re.compile(rf"(?<=[\w,)] )({particle}{{0,3}})({capital})(?=[\s.,;:)?!'’]|$)"),
        "turned": re.compile(rf"\b({capital}), ({capital})\b"),
    }  # fmt: skip


def known_names(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Every place where a full name or a surname from ``names`` stands."""
    for name in names:
        parts = name.split()
        surname = " ".join(parts[1:]) if len(parts) > 1 else name.strip()
        for wanted in {name.strip(), surname} - {""}:
            for m in re.finditer(rf"\b{re.escape(wanted)}(?=\b|s\b)", text, re.I):
                yield Span(m.start(), m.end(), m.group(), "naam")


def surnames(text: str) -> Iterator[Span]:
    """Every surname, or first name with initial, that is not of a professional."""
    roles = [m.span() for m in role_phrases().finditer(text)]
    for rule, judge in _JUDGES.items():
        for span in _judged(text, _patterns()[rule], judge):
            if not any(a <= span.start < b for a, b in roles):
                yield span


def _judged(text: str, pattern: re.Pattern[str], judge: Judge) -> Iterator[Span]:
    """Every match that a judge takes for a name; after a refusal the search goes on at the next word."""
    at = 0
    while m := pattern.search(text, at):
        span = judge(text, m)
        if span:
            yield span
        at = m.end() if span else _next_word(text, m.start())


def _next_word(text: str, at: int) -> int:
    m = re.compile(r"\w+\W*").match(text, at)
    return m.end() if m else at + 1


def _span(text: str, start: int, end: int) -> Span | None:
    if of_colleague(text, start, end):
        return None
    return Span(start, end, text[start:end], "naam")


def _titled(text: str, m: re.Match[str]) -> Span | None:
    title, rest = plain(m.group(1)).strip(". ").split()[-1], m.group(2)
    parts = rest.split()
    if len(parts) > 1 and not is_name(parts[-1]) and is_name(parts[-2]) and parts[-2][:1].isupper():
        rest = rest[: rest.rindex(parts.pop())].rstrip()
    last = parts[-1]
    if not is_name(last) or not _titled_surname(title, parts, last):
        return None
    return _span(text, m.start(2), m.start(2) + len(rest))


def _titled_surname(title: str, parts: list[str], last: str) -> bool:
    """Whether the words behind a title are a surname: "oma Bakker" and not "oma Riet", "ouders van Mees"."""
    formal = title in words("identifying.formal-titles")
    known_first = plain(last) in words("names.first-names")
    if parts[0] == "van" and len(parts) <= len(("van", "X")):
        return not known_first and (formal or _surname_like(last))
    if len(parts) > 1:
        return True
    if known_first:
        return formal and (plain(last) in words("names.surnames") or title in ("familie", "fam"))
    return title in words("identifying.plain-titles") or _surname_like(last) or len(last) > _LONG_NAME


def _titled_low(text: str, m: re.Match[str]) -> Span | None:
    word, title = plain(m.group(3)), plain(m.group(1)).strip(". ").split()[-1]
    if m.group(3)[:1].isupper():
        return None
    linked, formal = plain(m.group(2)).split()[:-1], title in words("identifying.formal-titles")
    unknown = formal and is_name(word) and not _small_word(word) and not word.endswith("t")
    if word not in words("names.surnames") and not unknown:
        return None
    if _everyday(word, linked, formal=formal):
        return None
    if word in words("names.first-names") and title not in ("fam", "familie"):
        return None
    return _span(text, m.start(2), m.end(2))


def _small_word(word: str) -> bool:
    lists = ("grammar.prepositions", "goals.generic", "grammar.adverbs", "grammar.places")
    return any(word in words(name) for name in lists)


def _first_last(text: str, m: re.Match[str]) -> Span | None:
    first, last = m.group(1), m.group(3)
    if not is_name(last) or not is_name(first) or role_of(plain(last)):
        return None
    if plain(first) in words("grammar.no-first-names"):
        return None
    linked = m.group(2).split()[:-1]
    both_first = plain(last) in words("names.first-names") and plain(first) in words("names.first-names")
    if plain(last) in words("names.first-names") and not (both_first and _surname_like(last)):
        return None
    if linked and linked[0].lower() in ("in", "op", "uit", "aan", "over", "te", "onder") and len(linked) == 1:
        return None
    if plain(last) in words("grammar.places") or plain(last) in words("identifying.everyday"):
        return None
    return _span(text, m.start(), m.end())


def _low_first_last(text: str, m: re.Match[str]) -> Span | None:
    """A surname in small letters: a listed one that is no everyday word, or one behind "van der"."""
    first, last = plain(m.group(1)), plain(m.group(3))
    if first not in words("names.first-names") or m.group(3)[:1].isupper() or not is_name(last):
        return None
    linked = plain(m.group(2)).split()[:-1]
    by_ending = bool(linked) and _surname_like(last) and not _small_word(last)
    if last not in words("names.surnames") and not by_ending:
        return None
    return None if _everyday(last, linked, formal=False) else _span(text, m.start(), m.end())


def _everyday(word: str, linked: list[str], *, formal: bool) -> bool:
    """Whether a word in small letters is just that word, by what stands before it.

    ``linked`` are the small words between the name or title and the word ("van der"); ``formal`` says that a
    title asks for a surname. "Jip meer", "Jip op stoel" and "moeder de stoel" hold everyday words; "van der
    meer", "de jong" and "mevr. groot" are names.
    """
    if linked and linked[-1] in words("grammar.surname-links") - {"van"}:
        return False
    if word in words("identifying.everyday") or words("identifying.loose-links") & set(linked[-1:]):
        return True
    if formal or len(linked) > 1:
        return bool(linked) and linked[0] in words("identifying.loose-links")
    return word in words("identifying.things") or (
        linked != ["de"] and word in words("identifying.bare-adjectives")
    )


def _initial(text: str, m: re.Match[str]) -> Span | None:
    first = plain(m.group(1))
    if first in words("identifying.initial-exceptions") or role_of(first) or not is_name(m.group(1)):
        return None
    if first not in words("names.first-names") and not m.group().endswith("."):
        return None
    return _span(text, m.start(), m.end())


def _low_initial(text: str, m: re.Match[str]) -> Span | None:
    return (
        _span(text, m.start(), m.end())
        if m.group(1) in words("names.first-names") - words("grammar.also-words")
        else None
    )


def _initials_last(text: str, m: re.Match[str]) -> Span | None:
    return _span(text, m.start(), m.end()) if is_name(m.group(2)) and not role_of(plain(m.group(2))) else None


def _bare(text: str, m: re.Match[str]) -> Span | None:
    word = plain(m.group(2)).removesuffix("'s")
    if word in words("names.first-names") or role_of(word) or _sentence_start(text, m.start(2)):
        return None
    linked = m.group(1).lower().split()[:1]
    listed_name = word in words("names.surnames")
    if listed_name or (linked and linked[0] in words("grammar.surname-links") and _surname_like(m.group(2))):
        return _span(text, m.start(2), m.end(2))
    return None


def _turned(text: str, m: re.Match[str]) -> Span | None:
    if plain(m.group(2)) in words("names.first-names") and plain(m.group(1)) in words("names.surnames"):
        return _span(text, m.start(), m.end())
    return None


_JUDGES = {
    "titled": _titled,
    "titled_low": _titled_low,
    "first_last": _first_last,
    "low_first_last": _low_first_last,
    "initial": _initial,
    "low_initial": _low_initial,
    "initials_last": _initials_last,
    "bare": _bare,
    "turned": _turned,
}


def _surname_like(word: str) -> bool:
    low = plain(word)
    return (
        low in words("names.surnames")
        or ("-" in word and len(low) > len("a-b"))
        or (
            low.endswith(listed("names.surname-endings"))
            and low not in words("names.first-names")
            and len(low) > _KEEP_SHORT + 2
        )
    )


def _sentence_start(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in ".!?:;\n"
