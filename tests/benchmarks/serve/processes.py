"""What processes use, as Linux counts it: processor seconds of a family, memory shared out (PSS)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
KIB_PER_MIB = 1024
GONE = (FileNotFoundError, ProcessLookupError)
PARENT, CPU = 1, slice(11, 15)
"""Where they stand in ``stat`` after the name of the process: own and waited-for children's, user and system."""


def family(pid: int) -> list[int]:
    """A process and all that descend from it, now."""
    children: dict[int, list[int]] = {}
    for each in PROC.iterdir():
        if each.name.isdigit():
            with suppress(*GONE):
                children.setdefault(int(_stat(int(each.name))[PARENT]), []).append(int(each.name))
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def processor_seconds(pid: int) -> float:
    """What a family used since it began, with those of it that have ended and were waited for."""
    ticks = 0
    for each in family(pid):
        with suppress(*GONE):
            ticks += sum(int(part) for part in _stat(each)[CPU])
    return ticks / TICKS


def weight(pids: Iterable[int]) -> float:
    """MiB of these processes together; what several share is shared out among them (PSS).

    One that has ended weighs nothing, also while nobody has waited for it.
    """
    total = 0
    for pid in pids:
        with suppress(*GONE):
            text = (PROC / str(pid) / "smaps_rollup").read_text()
            total += int(text.partition("\nPss:")[2].split()[0]) if text else 0
    return total / KIB_PER_MIB


def free_memory() -> float:
    """MiB that programs may still take."""
    text = (PROC / "meminfo").read_text()
    return int(text.partition("MemAvailable:")[2].split()[0]) / KIB_PER_MIB


def busy_seconds() -> float:
    """Processor seconds that the whole machine worked since it was started."""
    ticks = [int(part) for part in (PROC / "stat").read_text().split("\n", 1)[0].split()[1:9]]
    idle, waiting = ticks[3:5]
    return (sum(ticks) - idle - waiting) / TICKS


def _stat(pid: int) -> list[str]:
    """The fields after the name, which may hold blanks and brackets itself."""
    return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
