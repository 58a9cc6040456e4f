"""What dies while people play: which, when, and for how long."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter

from tests.chaos.site import Site, killed

KERNEL, PARENT, SERVER, DATABASE = "kernels", "fork parent", "server", "PostgreSQL"
GRAVEST = (SERVER, DATABASE, PARENT, KERNEL)
"""What an interruption is counted to, when several things died in it."""
MOST_KERNELS = 3
DATABASE_AWAY = (0.5, 3.0)
AFTER = {PARENT: 5.0}
MOMENT = 1.0
"""Seconds after a strike in which it may first be felt: at the next click, or at the next page that is opened."""


@dataclass(frozen=True)
class Strike:
    """What died, and from when until when it may be felt, on the clock ``perf_counter``."""

    what: str
    start: float
    end: float
    hit: int = 1


@dataclass
class Striker:
    """Strikes a site again and again; ``weights`` say how likely which strike is, ``pauses`` how long it waits."""

    site: Site
    seed: int
    weights: Mapping[str, float]
    pauses: tuple[float, float]
    most: int = 1000
    done: list[Strike] = field(default_factory=list)

    async def strike_until(self, over: asyncio.Event) -> None:
        """Until it is over, or as often as ``most``; what was killed is there again afterwards."""
        chance = random.Random(self.seed)
        names, weights = list(self.weights), list(self.weights.values())
        for _ in range(self.most):
            with suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), chance.uniform(*self.pauses))
            if over.is_set():
                return
            (what,) = chance.choices(names, weights)
            await asyncio.to_thread(self._strike, what, chance)

    def _strike(self, what: str, chance: random.Random) -> None:
        start = perf_counter()
        strike: dict[str, Callable[[], int]] = {
            KERNEL: lambda: self._kernels(chance),
            PARENT: self._parent,
            SERVER: self._server,
            DATABASE: lambda: self._database(chance),
        }
        hit = strike[what]()
        if hit:
            self.done.append(Strike(what, start, perf_counter() + AFTER.get(what, MOMENT), hit))

    def _kernels(self, chance: random.Random) -> int:
        found = self.site.kernels()
        chosen = chance.sample(found, min(len(found), chance.randint(1, MOST_KERNELS)))
        return sum(killed(pid) for pid in chosen)

    def _parent(self) -> int:
        return int(self.site.kill_parent())

    def _server(self) -> int:
        self.site.kill_server()
        return 1

    def _database(self, chance: random.Random) -> int:
        self.site.kill_database(chance.uniform(*DATABASE_AWAY))
        return 1


def cause(strikes: list[Strike], start: float, end: float) -> str:
    """The gravest strike of which something fell into this time; nothing when there was none."""
    found = {one.what for one in strikes if one.start <= end and start <= one.end}
    return next((what for what in GRAVEST if what in found), "")
