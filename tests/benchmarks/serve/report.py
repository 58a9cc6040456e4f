"""The figures of a run as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from tests.benchmarks.serve.aims import aims
from tests.benchmarks.serve.crowd_tables import crowd_tables
from tests.benchmarks.serve.machine import described
from tests.benchmarks.serve.parts import Results
from tests.benchmarks.serve.visit_table import visit_table
from tests.benchmarks.serve.words import number, table

AIMS = ["Aim", "at most", "measured", "verdict"]
LOADS = ["Part", "took, s", "load before", "load after", "cores busy with other work"]
HOW = """\
*Visits*: headless Chromium on the same cores, all variants up at the same time, in turns; median (smallest–largest).
*Usable*: the first click on a choice of the first step shows the kernel's answer; looked at every 10 ms. *Again*: the
same profile opens the page once more. Somebody new is sent on once, to get a code; all others of ours have one. The
slow line gives 1.6 Mbit/s down, 0.75 up and 150 ms, for the websocket too; without slow start.
*Crowds*: clients that speak the page's protocol, from one process on the same cores; each gets the page (not its
scripts), opens the websocket, asks for the widgets' states and decides something. Who stays decides every 3.5 to 6.5
seconds, each at a pace of their own (±50 %), as in the model run of the case, and asks after the kernel every 20.
Attempts are kept in SQLite. PSS shares out what processes share. Each server is warmed by one visit."""


def report(results: Results) -> str:
    """Everything that was measured, as tables with what they mean."""
    return "\n\n".join(_blocks(results))


def _blocks(results: Results) -> Iterator[str]:
    yield _heading(results)
    yield table(AIMS, [aim.row() for aim in aims(results)])
    if results.visits or results.slow:
        yield visit_table(results.visits, results.slow)
    crowds = [each for many in results.crowds.values() for each in many]
    if crowds:
        yield from crowd_tables(crowds)
    yield table(LOADS, [_load(results, name) for name in results.loads])
    yield from (f"Left out: {name}, {why}." for name, why in results.left_out.items())
    yield HOW


def _heading(results: Results) -> str:
    command = "python -m tests.benchmarks.serve" + (" --quick" if results.options.quick else "")
    command += "".join(f" --only {name}" for name in results.options.only)
    return f"Measured on {datetime.now(UTC):%Y-%m-%d} with `{command}`. Machine: {described()}"


def _load(results: Results, name: str) -> list[str]:
    load = results.loads[name]
    figures = (number(load.before, 1), number(load.after, 1), number(load.others, 1))
    return [name, number(load.seconds), *figures]
