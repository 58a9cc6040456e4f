"""Waiting for what happens soon, on a busy machine too."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 20.0


def eventually(condition: Callable[[], bool]) -> bool:
    """Whether the condition holds within a bounded time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return condition()
