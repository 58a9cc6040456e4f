"""Reading YAML with the place of every key and list entry.

The libyaml in PyYAML reads the events: some fifteen times as fast as a pure Python parser, and unlike the
older libyaml beside ruamel.yaml it takes a question mark in brackets (``[Wie komt er?]``). Words get their
meaning by the core schema of YAML 1.2: ``yes``, ``no`` and ``18:30`` stay the texts that an author sees.
Anchors, aliases and tags are refused: a scenario is read by people who do not programme.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import yaml

from kompas_sim.scenario.problem import FileProblems, Key, Problem, shown
from kompas_sim.scenario.syntax import syntax_problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
_INT = re.compile(r"[-+]?\d{1,15}$")
_FLOAT = re.compile(r"[-+]?(\d{1,15}\.\d{0,15}|\.\d{1,15})$")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}

Place = tuple[int, int]
"""Line and column, both counted from 1."""


@dataclass
class Located:
    """The content of a file as plain values, with the place of everything in it.

    ``problems`` holds what was found while reading and does not stop it (a key that stands twice). ``parts``
    are files of which the content stands under a key here.
    """

    file: str
    data: Any
    places: dict[Key, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    parts: dict[str, Located] = field(default_factory=dict)

    def take_in(self, key: str, part: Located) -> None:
        """Put the content of another file under ``key``."""
        self.parts[key] = part
        self.data[key] = part.data
        self.problems += part.problems

    def file_of(self, key: Key) -> str:
        """The file in which ``key`` stands."""
        part = self.parts.get(str(key[0])) if key else None
        return part.file if part else self.file

    def place(self, key: Key) -> Place:
        """The place of ``key``, or of the nearest thing around it that stands in its file."""
        part = self.parts.get(str(key[0])) if key else None
        if part:
            return part.place(key[1:])
        while key and key not in self.places:
            key = key[:-1]
        return self.places.get(key, (1, 1))

    def problem(
        self, code: str, name: str, path: Key, nearest: str | None = None, **values: str | int
    ) -> Problem:
        """A problem at the place of ``path``."""
        return Problem(code, name, self.file_of(path), *self.place(path), values, nearest)


def read_located(path: Path) -> Located:
    """The content of ``path`` with places; raises ``FileProblems`` when it cannot be read as YAML."""
    file = shown(path)
    return parse_located(_text(path, file), file)


def parse_located(text: str, file: str) -> Located:
    """The content of ``text`` with places; raises ``FileProblems`` when it is no YAML that we can use."""
    reader = _Reader(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reader.take(event)
    except yaml.YAMLError as error:
        raise FileProblems([*reader.located.problems, syntax_problem(error, file, text)]) from None
    if not isinstance(reader.located.data, dict):
        name = "empty-file" if reader.located.data is None else "no-keys"
        code = "F004" if reader.located.data is None else "F009"
        raise FileProblems([*reader.located.problems, Problem(code, name, file, 1, 1)])
    return reader.located


def _text(path: Path, file: str) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise FileProblems([Problem("F001", "missing-file", file, 1, 1)]) from None
    except OSError:
        raise FileProblems([Problem("F010", "unreadable-file", file, 1, 1)]) from None
    if len(content) > MAX_BYTES:
        values = {"most": MAX_BYTES // 1000}
        raise FileProblems([Problem("F002", "too-large", file, 1, 1, values)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        raise FileProblems([Problem("F003", "wrong-encoding", file, line, column)]) from None


class _Reader:
    """Builds plain values from YAML events and remembers where each of them stands.

    Every word of a file passes through here, so what is needed at each step is kept at hand: the mapping or
    list that is open, its path, and the key in it that waits for a value.
    """

    def __init__(self, file: str) -> None:
        self.located = Located(file, None)
        self._outer: list[tuple[dict[str, Any] | list[Any] | None, Key, str | None]] = []
        self._holder: dict[str, Any] | list[Any] | None = None
        self._path: Key = ()
        self._key: str | None = None
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take in the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._enter({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._enter([], event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._holder, self._path, self._key = self._outer.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._stop("F008", "anchor", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop("F009", "several-documents", event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_extras(event)
        if self._key is None and isinstance(self._holder, dict):
            self._take_key(event, self._holder)
        else:
            self._put(_value(event), event)

    def _take_key(self, event: yaml.ScalarEvent, holder: dict[str, Any]) -> None:
        name = str(event.value)
        here = (*self._path, name)
        if name in holder:
            first = self.located.places[here][0]
            self._note("F007", "duplicate-key", event, {"field": name, "first": first})
        else:
            self.located.places[here] = _place(event)
        self._key = name

    def _enter(self, holder: dict[str, Any] | list[Any], event: yaml.CollectionStartEvent) -> None:
        self._refuse_extras(event)
        if self._key is None and isinstance(self._holder, dict):
            self._stop("F012", "key-is-no-word", event)
        if len(self._outer) >= MAX_DEPTH:
            self._stop("F013", "too-deep", event)
        path = self._put(holder, event)
        self._outer.append((self._holder, self._path, self._key))
        self._holder, self._path, self._key = holder, path, None

    def _put(self, value: Any, event: yaml.NodeEvent) -> Key:
        """Put a value where it belongs; gives its path."""
        holder = self._holder
        if isinstance(holder, dict) and self._key is not None:
            here: Key = (*self._path, self._key)
            holder.setdefault(self._key, value)
            self._key = None
            return here
        if isinstance(holder, list):
            here = (*self._path, len(holder))
            holder.append(value)
        else:
            here = ()
            self.located.data = value
        self.located.places[here] = _place(event)
        return here

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._stop("F008", "anchor", event)

    def _note(self, code: str, name: str, event: yaml.Event, values: dict[str, str | int]) -> None:
        line, column = _place(event)
        self.located.problems.append(Problem(code, name, self.located.file, line, column, values))

    def _stop(self, code: str, name: str, event: yaml.Event) -> NoReturn:
        self._note(code, name, event, {})
        raise FileProblems(self.located.problems)


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _value(event: yaml.ScalarEvent) -> Any:
    """What a word means: quoted and block texts are texts, plain ones follow the core schema."""
    text = str(event.value)
    if event.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
