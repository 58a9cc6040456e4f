"""Reading YAML: what words mean, and where everything stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from kompas_sim.scenario.locate import parse_located, read_located
from kompas_sim.scenario.problem import FileProblems


def _read(text: str) -> object:
    return parse_located(text, "proef.yaml").data


def _stopped(text: str) -> list[tuple[str, str, int]]:
    with pytest.raises(FileProblems) as stop:
        parse_located(text, "proef.yaml")
    return [(problem.code, problem.name, problem.line) for problem in stop.value.problems]


@pytest.mark.parametrize(
    "word", ["yes", "no", "ja", "nee", "on", "18:30", "2026-03-02", "1_000", "0x1F", "1e3"]
)
def test_words_that_older_yaml_would_change_stay_texts(word: str) -> None:
    """An author who writes ``no`` for an answer gets the answer ``no``."""
    assert _read(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        (".5", 0.5),
    ],
)
def test_plain_words_mean_what_they_say(word: str, value: object) -> None:
    """Numbers, true and false, and nothing."""
    assert _read(f"a: {word}") == {"a": value}


def test_quoted_numbers_are_texts() -> None:
    """Quotes make a text of anything."""
    assert _read("a: '12'\nb: \"true\"\nc: |\n  3\n") == {"a": "12", "b": "true", "c": "3\n"}


def test_a_question_may_stand_between_brackets() -> None:
    """Hints are often written that way."""
    assert _read("a: [Wie komt er?, En wanneer?]") == {"a": ["Wie komt er?", "En wanneer?"]}


def test_a_number_too_long_to_count_with_stays_a_text() -> None:
    """So that no line of digits can keep the reader busy."""
    assert _read("a: " + "9" * 5000) == {"a": "9" * 5000}


def test_every_key_and_entry_has_its_place() -> None:
    """Lines and columns count from one, in blocks as well as in brackets."""
    located = parse_located("a:\n  - b: 1\n    c: {d: 2}\n  - [x, y]\n", "proef.yaml")
    assert located.places == {
        (): (1, 1),
        ("a",): (1, 1),
        ("a", 0): (2, 5),
        ("a", 0, "b"): (2, 5),
        ("a", 0, "c"): (3, 5),
        ("a", 0, "c", "d"): (3, 9),
        ("a", 1): (4, 5),
        ("a", 1, 0): (4, 6),
        ("a", 1, 1): (4, 9),
    }


def test_something_missing_is_placed_at_what_should_hold_it() -> None:
    """The nearest thing around it that stands in the file."""
    located = parse_located("a:\n  - b: 1\n", "proef.yaml")
    assert located.place(("a", 0, "nothing", 3)) == (2, 5)


def test_columns_count_characters_and_not_bytes() -> None:
    """Also after letters with accents."""
    assert parse_located("a: {é: 1, b: 2}", "proef.yaml").places[("a", "b")] == (1, 11)


def test_a_double_key_is_noted_and_reading_goes_on() -> None:
    """The first value counts; the problem names the line of the first."""
    located = parse_located("a: 1\nb: 2\na: 3\n", "proef.yaml")
    assert located.data == {"a": 1, "b": 2}
    assert [(p.code, p.line, p.values["first"]) for p in located.problems] == [("F007", 3, 1)]


def test_a_double_key_before_a_syntax_error_is_not_forgotten() -> None:
    """All problems that were seen are told, also when the reading stops."""
    assert _stopped("a: 1\na: 2\nb: 'c\n") == [("F007", "duplicate-key", 2), ("F005", "syntax-quote", 4)]


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("a: b: c\n", "syntax-colon", 1),
        ("a: 1\nb\nc: 2\n", "syntax-no-colon", 3),
        ("a: 'b\n", "syntax-quote", 2),
        ("a: 1\n b: 2\n", "syntax-colon", 2),
        ("a:\n  - 1\n  b: 2\n", "syntax-list", 3),
        ("a: @b\n", "syntax-start", 1),
        ("a: [1, 2\nb: 3\n", "syntax-bracket", 2),
        ("a: {b: 1\nc: 3\n", "syntax-bracket", 2),
        ("a:\n\tb: 1\n", "tab", 2),
        ("a: &b c\n", "anchor", 1),
        ("a: *b\n", "anchor", 1),
        ("a: *b*\n", "anchor", 1),
        ("a: !b c\n", "anchor", 1),
        ("? [a]\n: b\n", "key-is-no-word", 1),
        ("a: 1\n---\nb: 2\n", "several-documents", 2),
        ("- a\n", "no-keys", 1),
        ("# niets\n", "empty-file", 1),
        ("a: \x07\n", "strange-character", 1),
        ("a: " + "[" * 40 + "]" * 40, "too-deep", 1),
    ],
)
def test_what_yaml_stumbles_over_is_said_with_its_line(text: str, name: str, line: int) -> None:
    """Each kind of slip has its own words."""
    assert [each[1:] for each in _stopped(text)] == [(name, line)]


def test_deep_nesting_does_not_use_up_the_stack() -> None:
    """A file of nothing but brackets is refused like any other."""
    assert _stopped("a: " + "[" * 100_000) == [("F013", "too-deep", 1)]


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    """Some editors write one."""
    path = tmp_path / "proef.yaml"
    path.write_bytes(b"\xef\xbb\xbfid: x\n")
    assert read_located(path).data == {"id": "x"}


def test_the_line_of_a_wrong_character_is_known(tmp_path: Path) -> None:
    """A file in an old encoding is refused where it goes wrong."""
    path = tmp_path / "proef.yaml"
    path.write_bytes(b"id: x\ntitle: caf\xe9\n")
    with pytest.raises(FileProblems) as stop:
        read_located(path)
    assert [(problem.code, problem.line, problem.column) for problem in stop.value.problems] == [
        ("F003", 2, 11)
    ]
