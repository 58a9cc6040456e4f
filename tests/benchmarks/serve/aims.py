"""The aims of a run, each with what was measured."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.serve import served
from tests.benchmarks.serve.crowd import Crowd
from tests.benchmarks.serve.parts import Results
from tests.benchmarks.serve.singles import Visits
from tests.benchmarks.serve.words import Aim

KB, S = 1000, 1000
FLAT = 10
"""Memory is flat when a learner weighs at most so many per cent more at the end than at the beginning."""


def aims(results: Results) -> list[Aim]:
    """Everything that is aimed for; what was not measured says so."""
    return [*_page(results), *_together(results), *_active(results), *_many(results)]


def _page(results: Results) -> Iterator[Aim]:
    ours, plain = (_visits(results, name) for name in (served.FORK, served.PLAIN))
    usable = _median(ours, "usable")
    of_plain = _median(plain, "usable")
    slow = _median(results.slow, "usable")
    first = _bytes(ours, repeat=False)
    again = _bytes(ours, repeat=True)
    click = ours.clicks.median if ours and ours.clicks else None
    yield Aim("a single visit until usable, median", 0.6, "s", usable)
    share = 100 * usable / of_plain if usable is not None and of_plain else None
    yield Aim("the same, as a share of plain Voila's", 20, "%", share)
    yield Aim("a click until its answer is on the page, median", 60, "ms", click)
    yield Aim("bytes of a first visit, compressed", 400, "kB", first)
    yield Aim("bytes of a repeat visit", 30, "kB", again)
    yield Aim("a first visit over slow 4G until usable, median", 4, "s", slow)


def _together(results: Results) -> Iterator[Aim]:
    for name, people, limit in (("crowd-25", 25, 1.5), ("crowd-200", 200, 6.0)):
        crowds = results.crowds.get(name, [])
        last = max((each.usable.high / S for each in crowds if each.usable), default=None)
        missing = sum(each.plan.people - len(each.opened) for each in crowds) if crowds else None
        yield Aim(f"{people} together until the last one can use the page", limit, "s", last)
        yield Aim(f"{people} together: who never could", 0, "", missing)


def _active(results: Results) -> Iterator[Aim]:
    crowd = next(iter(results.crowds.get("active-200", [])), None)
    weights = [each.kernel for each in crowd.weights] if crowd else []
    clicks = crowd.clicks().percentile(95) if crowd and crowd.done else None
    wrong = sum(crowd.errors.values()) if crowd else None
    growth = 100 * (weights[-1] / weights[0] - 1) if weights else None
    yield Aim(
        "200 for ten minutes: memory of a learner (PSS, the largest of three)",
        20,
        "MiB",
        max(weights, default=None),
    )
    yield Aim("200 for ten minutes: what a learner weighs more at the end", FLAT, "%", growth)
    yield Aim("200 for ten minutes: a click, 95 %", 100, "ms", clicks)
    yield Aim("200 for ten minutes: errors", 0, "", wrong)


def _many(results: Results) -> Iterator[Aim]:
    crowd: Crowd | None = next(iter(results.crowds.get("crowd-500", [])), None)
    wrong = sum(crowd.errors.values()) if crowd else None
    yield Aim("500 arriving at 20 per second: errors", 0, "", wrong)


def _visits(results: Results, name: str) -> Visits | None:
    return next((each for each in results.visits if each.name == name), None)


def _median(seen: Visits | None, figure: str) -> float | None:
    """In seconds."""
    if seen is None or not seen.first:
        return None
    return seen.of_first(lambda visit: float(getattr(visit, figure))).median / S


def _bytes(seen: Visits | None, repeat: bool) -> float | None:
    """In kB, by HTTP and by websocket together."""
    if seen is None or not seen.first:
        return None
    spread = seen.of_repeat if repeat else seen.of_first
    return spread(lambda visit: visit.traffic.bytes + visit.traffic.socket_bytes).median / KB
