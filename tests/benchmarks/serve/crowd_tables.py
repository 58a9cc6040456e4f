"""Crowds as tables: how long they waited, what they weighed, which answers were slow."""

from __future__ import annotations

from tests.benchmarks.serve.crowd import Crowd
from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.words import NOTHING, around, errors, number, table, tail

S, MS = 1000, 1000
SLOWEST = 6
HEAD = [
    "A crowd, without browsers",
    "usable",
    "page complete, s",
    "usable, s (median / 95 % / last)",
    "errors",
    "clicks",
    "click, ms (median / 95 % / 99 % / slowest)",
    "server s per opening",
    "server ms per click",
    "client s",
]
WEIGHTS = ["What they weighed, MiB (PSS)", "moment", "a kernel", "server and all"]
KINDS = ["The slowest kinds of answer", "how many", "ms (median / 95 % / 99 % / slowest)"]


def crowd_tables(crowds: list[Crowd]) -> list[str]:
    """What all of them saw, what they weighed, and the slowest answers of the crowd that did most."""
    most = max(crowds, key=lambda each: len(each.done))
    return [
        table(HEAD, [_row(each) for each in crowds]),
        table(WEIGHTS, [row for each in crowds for row in _weights(each)]),
        *([table([f"{KINDS[0]}: {_name(most)}", *KINDS[1:]], _kinds(most))] if most.done else []),
    ]


def _name(seen: Crowd) -> str:
    return f"{seen.server}, {seen.plan.name}"


def _row(seen: Crowd) -> list[str]:
    clicks, refused = len(seen.done), sum(each.refused for each in seen.done)
    return [
        _name(seen),
        f"{len(seen.opened)} of {seen.plan.people}",
        around(_in_seconds(seen.pages), 2),
        tail(_in_seconds(seen.usable), 95, high=True, decimals=2),
        errors(seen.errors),
        f"{clicks:,}" + (f", {refused} answered with no" if refused else ""),
        tail(seen.clicks(), 95, 99, high=True),
        number(seen.opening_seconds / seen.plan.people, 3),
        number(MS * seen.deciding_seconds / clicks, 1) if clicks else NOTHING,
        number(seen.client_seconds, 1),
    ]


def _in_seconds(spread: Spread) -> Spread:
    return Spread.of(value / S for value in spread.values)


def _weights(seen: Crowd) -> list[list[str]]:
    return [[_name(seen), each.moment, number(each.kernel, 1), number(each.whole)] for each in seen.weights]


def _kinds(seen: Crowd) -> list[list[str]]:
    return [
        [kind, f"{len(seen.clicks(kind).values):,}", tail(seen.clicks(kind), 95, 99, high=True)]
        for kind in seen.kinds[:SLOWEST]
    ]
