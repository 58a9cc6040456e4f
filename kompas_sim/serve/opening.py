"""Pages that are being opened: their kernels are not there yet, and whoever comes meanwhile has to reckon with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Opening:
    """How many pages are being opened at this moment, and by whom."""

    def __init__(self) -> None:
        """None yet."""
        self._of: Counter[str] = Counter()

    @property
    def pages(self) -> int:
        """By everybody together."""
        return self._of.total()

    def of(self, visitor: str) -> int:
        """By one visitor."""
        return self._of[visitor]

    @contextmanager
    def page(self, visitor: str) -> Iterator[None]:
        """One more, until its kernel is there or will never be."""
        self._of[visitor] += 1
        try:
            yield
        finally:
            self._of[visitor] -= 1
            if not self._of[visitor]:
                del self._of[visitor]
