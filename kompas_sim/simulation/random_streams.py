"""Chance: each source draws from its own stream, so that adding one leaves the others as they were."""

from __future__ import annotations

import hashlib
import random


def stream(seed: int, *names: str) -> random.Random:
    """A stream of chance for one purpose: the same seed and names give the same draws on every machine."""
    label = "/".join((str(seed), *names))
    return random.Random(int.from_bytes(hashlib.sha256(label.encode()).digest()[:8], "big"))
