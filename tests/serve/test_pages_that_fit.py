"""How many pages a server lets in when nobody said so: by the memory of the machine or of its container."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kompas_sim.serve import settings
from kompas_sim.serve.settings import FEWEST, MIB_PER_PAGE, MOST, SHARE, UNKNOWN_MEMORY, pages_that_fit

GIB = 1 << 30
MACHINE = 8 * GIB
HUGE = "9223372036854771712"
"""What an old Linux writes where there is no limit."""


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Says what a server finds on a machine of 8 GiB, where containers' limits are these; ``None`` for no file."""

    def found(*limits: str | None) -> int:
        paths = tuple(tmp_path / str(number) for number, _ in enumerate(limits))
        for path, limit in zip(paths, limits, strict=True):
            if limit is not None:
                path.write_text(limit, encoding="ascii")
        monkeypatch.setattr(settings, "GROUP_LIMITS", paths)
        return settings._memory.__wrapped__()

    sizes = {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": MACHINE // 4096}
    monkeypatch.setattr(os, "sysconf", sizes.__getitem__, raising=False)
    return found


def test_the_limit_of_the_container_counts(memory: Callable[..., int]) -> None:
    """In either of the files that Linux has for it; of two the smaller one."""
    assert memory(f"{GIB}\n", None) == memory(None, f"{GIB}\n") == GIB
    assert memory(str(2 * GIB), str(GIB)) == memory(str(GIB), str(2 * GIB)) == GIB


@pytest.mark.parametrize("limit", ["max\n", HUGE, None, ""])
def test_without_a_limit_the_memory_of_the_machine_counts(
    limit: str | None, memory: Callable[..., int]
) -> None:
    """A word, a huge number, no file, or nothing in it."""
    assert memory(limit, None) == MACHINE


def test_where_nobody_can_say_a_guess_is_made(
    memory: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows."""
    monkeypatch.delattr(os, "sysconf")
    assert memory() == UNKNOWN_MEMORY


@pytest.mark.parametrize("kind", MIB_PER_PAGE)
def test_pages_get_their_share_and_no_more(kind: settings.Kernels) -> None:
    """One page more would not fit into it."""
    pages = pages_that_fit(MACHINE, kind)
    assert pages * MIB_PER_PAGE[kind] <= MACHINE * SHARE / 2**20 < (pages + 1) * MIB_PER_PAGE[kind]


def test_a_tiny_machine_has_a_few_pages_and_a_huge_one_not_more_than_one_server_carries() -> None:
    """Whatever the memory."""
    assert (pages_that_fit(0, "standard"), pages_that_fit(1 << 50, "fork")) == (FEWEST, MOST)
