"""Single visits as a table."""

from __future__ import annotations

from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.singles import Visits
from tests.benchmarks.serve.words import NOTHING, around, number, table, tail

KB = 1000
HEAD = [
    "One visit, in Chromium",
    "visits",
    "first byte, ms",
    "title in view, ms",
    "usable, ms",
    "usable again, ms",
    "click, ms (median / 95 %)",
    "kB by HTTP + by websocket",
    "the same, again",
    "requests, first / again",
    "server s per visit",
]


def visit_table(visits: list[Visits], slow: Visits | None) -> str:
    """A row for each variant, and one for the slow line when there were visits over it."""
    rows = [_row(each.name, each) for each in visits]
    if slow is not None:
        rows.append(_row(f"{slow.name}, slow 4G", slow))
    return table(HEAD, rows)


def _row(name: str, seen: Visits) -> list[str]:
    worked = seen.of_first(lambda visit: visit.server_seconds)
    return [
        name,
        f"{len(seen.first)}" + (f", {seen.failed} failed" if seen.failed else ""),
        around(seen.of_first(lambda visit: visit.first_byte)),
        around(seen.of_first(lambda visit: visit.title)),
        around(seen.of_first(lambda visit: visit.usable)),
        around(seen.of_repeat(lambda visit: visit.usable)),
        tail(seen.clicks, 95),
        _sum(
            seen.of_first(lambda visit: visit.traffic.bytes),
            seen.of_first(lambda visit: visit.traffic.socket_bytes),
        ),
        _sum(
            seen.of_repeat(lambda visit: visit.traffic.bytes),
            seen.of_repeat(lambda visit: visit.traffic.socket_bytes),
        ),
        " / ".join(
            number(requests.median) if requests else NOTHING
            for requests in (
                seen.of_first(lambda visit: visit.traffic.requests),
                seen.of_repeat(lambda visit: visit.traffic.requests),
            )
        ),
        number(worked.median, 2) if worked else NOTHING,
    ]


def _sum(http: Spread, socket: Spread) -> str:
    return f"{number(http.median / KB)} + {number(socket.median / KB)}" if http else NOTHING
