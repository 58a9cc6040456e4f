"""What was found, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.machine import Load, described
from tests.benchmarks.serve.words import NOTHING, number, table, tail
from tests.chaos.cut import TYPED_ON, Cut
from tests.chaos.disk import FullDisk
from tests.chaos.jump import Jumped
from tests.chaos.runs import Found, Seen
from tests.chaos.slow import CLICKS, DELAY, PEOPLE, SYNC_MS, WRITE_MS, Slowed
from tests.chaos.strikes import DATABASE, KERNEL, PARENT, SERVER, cause

BEGIN, END = "<!-- chaos:begin -->", "<!-- chaos:end -->"
STRUCK = ["What was killed", "times", "clicks interrupted", "for, s: median / 95 % / longest"]
HOW = """\
A learner is a client that speaks the page's protocol and does what the light page and its user do: it connects again
(0.25 s, then twice as long each time), asks whether its kernel lives, loads the page again at once when it does not,
waits a second when it reads that it does not work now, and then makes the click again. An interruption lasts from
the click that was not answered until that decision is acknowledged: shown by the page as kept. One in which several
things died is counted to the gravest. The server is started again at once, as a service manager would, and
PostgreSQL after 0.5 to 3 seconds; how long a server takes to start is most of what its learners wait."""


@dataclass
class Results:
    """What a run found; a part that was not asked for is nothing."""

    command: str
    runs: Seen | None = None
    at_once: int = 0
    disk: FullDisk | None = None
    clock: Jumped | None = None
    slow_disk: Slowed | None = None
    far: Slowed | None = None
    cut: Cut | None = None
    load: Load | None = None
    trouble: list[str] = field(default_factory=list)


def report(found: Results) -> str:
    """Everything as text and tables."""
    return "\n\n".join(_blocks(found))


def _blocks(found: Results) -> Iterator[str]:
    yield f"Measured on {datetime.now(UTC):%Y-%m-%d} with `{found.command}`. Machine: {described()}" + _busy(
        found
    )
    if found.runs is not None:
        yield from _runs(found.runs, found.at_once)
        yield HOW
    others = [*_disk(found.disk), *_clock(found.clock), *_slow(found), *_cut(found.cut)]
    if others:
        yield table(["Fault", "What was seen"], others)


def _busy(found: Results) -> str:
    if found.load is None:
        return ""
    return (
        f" Other work kept {number(found.load.others, 1)} of the cores busy meanwhile"
        f" (load {number(found.load.before, 1)} before, {number(found.load.after, 1)} after)."
    )


def _runs(seen: Seen, at_once: int) -> Iterator[str]:
    interruptions = [each for one in seen.learners for each in one.interruptions]
    clicks = Spread.of(1000 * each for one in seen.learners for each in one.clicks)
    yield table(
        ["Runs of a whole case, " + f"{at_once} at a time", ""],
        [
            ["played to the end", f"{seen.complete} of {len(seen.learners)}, in {number(seen.seconds)} s"],
            *_kept(seen.found),
            ["came back to less than was acknowledged", f"{seen.went_back} times"],
            ["clicks without an interruption, ms: median / 95 %", tail(clicks, 95)],
            ["clicks that had to be made again", str(sum(each.again for each in interruptions))],
            ["clicks kept though the answer was lost", str(sum(each.kept for each in interruptions))],
            ["processes left at the end", str(len(seen.left))],
            ["last process gone after its server was killed, s: median / longest", _ends(seen.orphans)],
        ],
    )
    yield table(STRUCK, list(_struck(seen)))
    if seen.read:
        said = "; ".join(f"“{text}” ({times} times)" for text, times in seen.read.most_common())
        yield f"Read meanwhile: {said}."


def _kept(found: Found) -> Iterator[list[str]]:
    yield ["attempts begun", str(found.attempts)]
    yield ["decisions acknowledged / in the store", f"{found.acknowledged:,} / {found.kept:,}"]
    yield ["acknowledged and lost / kept twice or unasked", f"{found.lost} / {found.more}"]
    yield ["runs whose decisions differ from the same run without faults", str(found.other)]


def _struck(seen: Seen) -> Iterator[list[str]]:
    causes = [
        (cause(seen.strikes, each.start, each.end), each.seconds)
        for one in seen.learners
        for each in one.interruptions
    ]
    for what in (KERNEL, PARENT, SERVER, DATABASE, ""):
        times = sum(one.hit for one in seen.strikes if one.what == what)
        long = Spread.of(seconds for why, seconds in causes if why == what)
        if times or long:
            name = what or "nothing (slow answer)"
            yield [name, str(times or NOTHING), str(len(long.values)), tail(long, 95, high=True)]


def _ends(values: list[float]) -> str:
    found = Spread.of(values)
    return f"{found.median:.2f} / {found.high:.2f}" if found else NOTHING


def _sound(found: Found) -> str:
    return (
        f"{found.acknowledged} decisions acknowledged, {found.lost} lost, {found.more} twice or unasked, "
        f"{found.other} runs other than without the fault"
    )


def _disk(seen: FullDisk | None) -> Iterator[list[str]]:
    if seen is not None:
        yield [
            f"full disk ({seen.how})",
            f"read: “{seen.said}” {seen.refused} clicks refused; somebody new reads “{seen.said_to_new}”; "
            f"{seen.back_seconds:.2f} s after there was room the click was kept; {_sound(seen.found)}",
        ]


def _clock(seen: Jumped | None) -> Iterator[list[str]]:
    if seen is not None:
        yield [
            "the clock of server and kernels jumps a day ahead, then two days back",
            f"{seen.people} people at work, {seen.stamped} decisions in the store carry a moment of another day; "
            f"{seen.interruptions} clicks interrupted, {seen.resumed} pages opened again went on where they were; "
            f"{_sound(seen.found)}",
        ]


def _slow(found: Results) -> Iterator[list[str]]:
    disk = f"a disk that takes {WRITE_MS} ms for each write of the store and {SYNC_MS} ms until it is kept for sure"
    line = f"PostgreSQL behind a line that delays each packet by {1000 * DELAY:.0f} ms, each way"
    for fault, seen in ((disk, found.slow_disk), (line, found.far)):
        if seen is not None:
            yield [
                fault,
                f"{PEOPLE} people, {CLICKS} clicks each: median {seen.slow.median:.1f} s, longest "
                f"{seen.slow.high:.1f} s (without {1000 * seen.usual.median:.0f} and {1000 * seen.usual.high:.0f} ms); "
                f"{seen.interruptions} clicks interrupted; {_sound(seen.found)}",
            ]


def _cut(seen: Cut | None) -> Iterator[list[str]]:
    if seen is not None:
        kept = "was kept" if seen.kept == seen.in_field == TYPED_ON else f"became “{seen.kept}”"
        yield [
            f"the network of one Chromium is cut for {seen.lasted:.0f} s",
            f"after {seen.said_after:.1f} s read: “{seen.said}”; what was typed before and during the cut {kept}; "
            f"{seen.went_on_after:.1f} s after the network was back all was as before, {seen.reloads} reloads",
        ]
