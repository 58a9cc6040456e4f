"""The lexicon: every section is sound, and the words mean what the rules think."""

import re
from pathlib import Path

import pytest

from kompas_sim.text import lexicon
from kompas_sim.text.spelling import corrected
from kompas_sim.text.verbs import finite_forms, is_participle, stem

FILES = [path.stem for path in sorted(Path(lexicon.__file__).parent.glob("*.txt"))]
PATTERNS = ("acts", "backups", "channels", "goals", "identifying", "situations", "times")


@pytest.mark.parametrize("file", FILES)
def test_no_section_is_empty_or_stands_twice(file: str) -> None:
    sections = [(name, lines) for name, lines in lexicon.sections(file) if not name.startswith("rule ")]
    assert all(lines for _, lines in sections)
    assert len({name for name, _ in sections}) == len(sections)


@pytest.mark.parametrize("file", PATTERNS)
def test_every_pattern_compiles_with_its_references(file: str) -> None:
    for name, lines in lexicon.sections(file):
        assert re.compile(lexicon.filled("|".join(lines), file)), name


def test_an_unknown_section_is_an_error() -> None:
    with pytest.raises(lexicon.LexiconError):
        lexicon.source("goals.no-such-thing")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("huisatrs", "huisarts"),
        ("dinsag", "dinsdag"),
        ("medikatie", "medicatie"),
        ("telefonsich", "telefonisch"),
        ("vaker", "vaker"),
        ("onder", "onder"),
        ("telefoonnummers", "telefoonnummers"),
        ("bel", "bel"),
    ],
)
def test_one_slip_is_put_right_and_a_word_of_its_own_is_left(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    ("infinitive", "root"),
    [
        ("bellen", "bel"),
        ("sturen", "stuur"),
        ("geven", "geef"),
        ("leveren", "lever"),
        ("lezen", "lees"),
        ("gaan", "ga"),
    ],
)
def test_the_stem_follows_the_rules_of_spelling(infinitive: str, root: str) -> None:
    assert stem(infinitive) == root


def test_the_common_slip_of_d_for_t_is_known_as_a_form() -> None:
    assert {"belt", "beld", "bellen"} <= finite_forms("bellen")


@pytest.mark.parametrize(
    ("word", "expected"), [("doorgeschoven", True), ("gebeld", True), ("gewicht", False), ("geduld", False)]
)
def test_a_participle_is_known_by_its_shape(word: str, expected: bool) -> None:
    assert is_participle(word) is expected
