"""The parts of a run, by name, and what each of them measures."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.serve import served
from tests.benchmarks.serve.crowd import Crowd, Plan, run_crowd
from tests.benchmarks.serve.machine import Load, Meter
from tests.benchmarks.serve.served import Served
from tests.benchmarks.serve.singles import Visits, singles, slow_visits

MOST_MINUTES = 35.0
Server = Callable[[Path], AbstractContextManager[Served]]


@dataclass(frozen=True)
class Options:
    """How long and how large."""

    quick: bool = False
    only: tuple[str, ...] = ()


@dataclass
class Results:
    """What a run found, and how busy the machine was in each of its parts."""

    options: Options = Options()
    visits: list[Visits] = field(default_factory=list)
    slow: Visits | None = None
    crowds: dict[str, list[Crowd]] = field(default_factory=dict)
    loads: dict[str, Load] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """One part: its name, how many minutes it takes at most, and what it does to the results in a folder of its own."""

    name: str
    minutes: float
    run: Callable[[Path, Results], None]


def parts(options: Options) -> Iterator[Part]:
    """The parts of a run; those with an aim come first."""
    for part in _quick_parts() if options.quick else _all_parts():
        if not options.only or part.name in options.only:
            yield part


def _all_parts() -> list[Part]:
    return [
        Part("singles", 12, _singles(rounds=7, clicks=10)),
        Part("slow-4g", 2, _slow(times=3)),
        _crowds("crowd-25", 2, served.ours, Plan("25 together", 25, stay_seconds=15), times=3),
        _crowds("crowd-25-new", 1, served.ours, Plan("25 together, without a code", 25, new=True)),
        _crowds("crowd-200", 2, served.ours, Plan("200 together", 200, stay_seconds=20)),
        _crowds("active-200", 13, served.ours, Plan("200 for ten minutes", 200, 0.1, 600)),
        _crowds("crowd-500", 3, served.ours, Plan("500, 20 per second", 500, 0.05, 40)),
        _crowds("standard-10", 2, _standard, Plan("10 together", 10, stay_seconds=15)),
        _crowds("voila-25", 4, served.plain_voila, Plan("25 together", 25, stay_seconds=15), fewer=True),
        _crowds("pool-25", 4, served.preheated_voila, Plan("25 together", 25, stay_seconds=15), fewer=True),
    ]


def _quick_parts() -> list[Part]:
    return [
        Part("singles", 3, _singles(rounds=3, clicks=10, few=True)),
        Part("slow-4g", 1, _slow(times=1)),
        _crowds("crowd-25", 1, served.ours, Plan("25 together, then 30 seconds", 25, stay_seconds=30)),
    ]


def run(options: Options) -> Results:
    """Everything that was asked for, one part after the other, as long as there is time."""
    results, start = Results(options), time.monotonic()
    for part in parts(options):
        left = MOST_MINUTES - (time.monotonic() - start) / 60
        if part.minutes > left:
            results.left_out[part.name] = f"only {left:.0f} minutes were left"
            continue
        _take_part(part, results)
    return results


def _take_part(part: Part, results: Results) -> None:
    print(f"{part.name} …", end=" ", file=sys.stderr, flush=True)
    meter = Meter()
    with tempfile.TemporaryDirectory(prefix="kompas-bench-", ignore_cleanup_errors=True) as folder:
        try:
            part.run(Path(folder), results)
        except Exception as error:  # the other parts are worth their time whatever went wrong in this one
            traceback.print_exc()
            results.left_out[part.name] = f"it ended with {type(error).__name__}"
    results.loads[part.name] = load = meter.read()
    print(f"{load.seconds:.0f} s", file=sys.stderr, flush=True)


def _singles(rounds: int, clicks: int, few: bool = False) -> Callable[[Path, Results], None]:
    def measure(folder: Path, results: Results) -> None:
        results.visits = singles(folder, rounds, clicks, few)

    return measure


def _slow(times: int) -> Callable[[Path, Results], None]:
    def measure(folder: Path, results: Results) -> None:
        results.slow = slow_visits(folder, times)

    return measure


def _crowds(
    name: str, minutes: float, server: Server, plan: Plan, times: int = 1, fewer: bool = False
) -> Part:
    """So many crowds at one server; when it cannot bear one and ``fewer`` may come, ten at a new one."""

    def measure(folder: Path, results: Results) -> None:
        seen = results.crowds.setdefault(name, [])
        with server(folder / "server") as running:
            seen += [run_crowd(running, plan) for _ in range(times)]
        if fewer and len(seen[-1].opened) < plan.people:
            with server(folder / "again") as running:
                seen.append(run_crowd(running, Plan("10 together", 10, stay_seconds=plan.stay_seconds)))

    return Part(name, minutes, measure)


def _standard(folder: Path) -> AbstractContextManager[Served]:
    return served.ours(folder, "standard")
