"""The machine that is measured on: what it is, how busy it is, and when it is at rest."""

from __future__ import annotations

import os
import platform
import subprocess
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.serve.processes import KIB_PER_MIB, busy_seconds, processor_seconds
from tests.browser.conftest import chromium

PACKAGES = ("voila", "jupyter_server", "jupyter_client", "ipykernel", "ipywidgets", "tornado", "playwright")
CALM_SHARE, LOOK_SECONDS, CALM_SECONDS = 0.15, 0.3, 8.0


def described() -> str:
    """Processor, memory, kernel, Python and the versions that matter, in two sentences."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / KIB_PER_MIB**3
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.1f} GiB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}. {_browser()}, {versions}."
    )


def _processor() -> str:
    names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.machine()


def _browser() -> str:
    told = subprocess.run([chromium(), "--version"], capture_output=True, text=True, check=True).stdout
    return " ".join(told.split()[:2])


@dataclass(frozen=True)
class Load:
    """How busy the machine was while something was measured."""

    seconds: float
    before: float
    after: float
    others: float
    """Cores that were kept busy by what is no part of the measurement, on average."""


class Meter:
    """Watches the machine from its making until ``read``."""

    def __init__(self) -> None:
        """Look for the first time."""
        self._start = time.perf_counter()
        self._load = os.getloadavg()[0]
        self._busy, self._own = busy_seconds(), processor_seconds(os.getpid())

    def read(self) -> Load:
        """What it was since then; our own share is this process with all that it started."""
        seconds = time.perf_counter() - self._start
        busy = busy_seconds() - self._busy
        own = processor_seconds(os.getpid()) - self._own
        return Load(seconds, self._load, os.getloadavg()[0], max(0.0, busy - own) / seconds)


def rest(at_most: float = CALM_SECONDS) -> None:
    """Wait until what we started does little for a moment, for so many seconds at most.

    What others do on the machine is not waited for: it stands in ``Load``.
    """
    deadline = time.monotonic() + at_most
    before = processor_seconds(os.getpid())
    while time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)
        now = processor_seconds(os.getpid())
        if now - before < CALM_SHARE * LOOK_SECONDS:
            return
        before = now
