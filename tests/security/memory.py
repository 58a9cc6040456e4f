"""How much memory a process needed at most while something happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
NOW = re.compile(r"VmRSS:\s+(\d+) kB")
FORGET_PEAK = "5"


@dataclass
class Growth:
    """Bytes above what it had before: at most in between, and at the end."""

    peak: int = 0
    left: int = 0


@contextmanager
def watched(pid: int) -> Iterator[Growth]:
    """The growth of a process in a ``with`` block, as Linux has counted it; filled in at its end."""
    place = Path(f"/proc/{pid}")
    (place / "clear_refs").write_text(FORGET_PEAK, encoding="ascii")
    before, growth = _bytes(place, NOW), Growth()
    yield growth
    growth.peak, growth.left = _bytes(place, PEAK) - before, _bytes(place, NOW) - before


def _bytes(place: Path, what: re.Pattern[str]) -> int:
    found = what.search((place / "status").read_text(encoding="ascii"))
    assert found
    return 1024 * int(found.group(1))
