"""Loops in a small graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def loops(arrows: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Every simple loop once, each beginning with its first name in the alphabet, in that order."""
    after: dict[str, list[str]] = {}
    for source, target in sorted(set(arrows)):
        after.setdefault(source, []).append(target)
    return tuple(found for start in sorted(after) for found in _from(after, start, (start,)))


def _from(after: dict[str, list[str]], start: str, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The loops that go on from ``path`` and pass no name before their start."""
    for target in after.get(path[-1], ()):
        if target == start:
            yield path
        elif target > start and target not in path:
            yield from _from(after, start, (*path, target))
