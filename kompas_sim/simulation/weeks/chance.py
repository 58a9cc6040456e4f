"""Chance for many replications: each source has a stream of its own, and draw ``i`` of it can be had directly.

The stream is SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014), begun at a
hash of the seed and the name of the source. So a draw depends on seed, source and its number alone: how many
replications there are, and which other sources exist, changes nothing.
"""

from __future__ import annotations

import hashlib

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_UNIT = 2.0**-53

PLACES = 4096
"""Draws that one replication may take from one source: one for each hour of the period and more."""


def splitmix64(state: int, number: int) -> int:
    """The 64 bits of draw ``number`` (0 is the first) of the stream that begins at ``state``."""
    z = (state + (number + 1) * _GOLDEN) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)


class Chance:
    """The sources of chance of one simulation."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._states: dict[tuple[str, ...], int] = {}

    def draw(self, source: tuple[str, ...], replication: int, place: int = 0) -> float:
        """A number from 0 up to 1: the same for the same seed, source, replication and place."""
        state = self._states.get(source)
        if state is None:
            label = "/".join((str(self._seed), "weeks", *source))
            state = int.from_bytes(hashlib.sha256(label.encode()).digest()[:8], "big")
            self._states[source] = state
        return (splitmix64(state, replication * PLACES + place) >> 11) * _UNIT

    def between(self, span: tuple[float, float], source: tuple[str, ...], replication: int) -> float:
        """A number within ``span``."""
        low, high = span
        return low + (high - low) * self.draw(source, replication)
