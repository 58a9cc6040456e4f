"""Word lists and patterns for reading Dutch, one text file per subject.

A file has sections headed ``[name]``; a line starting with ``# `` is a remark. A section is either a list of
words (several on a line), pairs ("belt bellen"), or alternatives of one pattern (one on a line), in which
``@file.name@`` stands for another section and ``@name@`` for one of the same file.

All of it is in the spelling of ``normalise``: lower case without accents; "vóór" is ``vooor`` and "één" is
``1``, because there the accent carries the meaning. Only ``identifying`` is matched against the text itself.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_HEADING = re.compile(r"\[([a-z][a-z0-9 _-]*)\]")
_REFERENCE = re.compile(r"@(?:([a-z]+)\.)?([a-z][a-z-]*)@")


class LexiconError(LookupError):
    """A section that the lexicon does not hold."""


@cache
def sections(file: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every section of a file in order: its name and its lines; two sections may carry the same name."""
    found: list[tuple[str, list[str]]] = []
    for line in (_FOLDER / f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if m := _HEADING.fullmatch(line):
            found.append((m.group(1), []))
        elif line and not line.startswith("# "):
            found[-1][1].append(line)
    return tuple((name, tuple(lines)) for name, lines in found)


@cache
def _lines(name: str) -> tuple[str, ...]:
    file, _, section = name.partition(".")
    for heading, lines in sections(file):
        if heading == section:
            return lines
    raise LexiconError(name)


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a section in order."""
    return tuple(word for line in _lines(name) for word in line.split())


@cache
def words(name: str) -> frozenset[str]:
    """The words of a section, for asking whether one is in it."""
    return frozenset(listed(name))


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The lines of a section, each one phrase."""
    return _lines(name)


@cache
def pairs(name: str) -> dict[str, str]:
    """The pairs of a section: the first word of each line and the rest of it."""
    return dict(line.split(maxsplit=1) for line in _lines(name))


@cache
def source(name: str) -> str:
    """The pattern of a section as text, other sections filled in; ``LexiconError`` for an unknown one."""
    return filled("|".join(_lines(name)), name.partition(".")[0])


def filled(pattern: str, file: str) -> str:
    """``pattern`` with every ``@name@`` replaced by that section of ``file`` (or of the file it names)."""
    return _REFERENCE.sub(lambda m: f"(?:{source(f'{m.group(1) or file}.{m.group(2)}')})", pattern)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of a section for whole words of ``Typed.flat``."""
    return re.compile(rf"(?<= )(?:{source(name)})(?=[ .,;:?!)])")


@cache
def raw(name: str) -> re.Pattern[str]:
    """The pattern of a section as it stands, for texts as typed."""
    return re.compile(source(name))
