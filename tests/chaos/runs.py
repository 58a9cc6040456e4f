"""Many runs while things die: who plays what, and what is found afterwards."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import zip_longest
from time import perf_counter

from kompas_sim.store.opening import open_store
from tests.benchmarks.serve.cookies import http_client
from tests.chaos.learner import GaveUpError, Learner
from tests.chaos.script import Script
from tests.chaos.site import Site
from tests.chaos.strikes import Strike, Striker

log = logging.getLogger(__name__)


@dataclass
class Found:
    """What the store holds of what was acknowledged."""

    acknowledged: int = 0
    kept: int = 0
    lost: int = 0
    """Acknowledged and not there, or not at its place."""
    more: int = 0
    """There without having been acknowledged, or twice."""
    other: int = 0
    """Runs whose decisions in the store are not exactly those of the same run without any fault."""
    attempts: int = 0


@dataclass
class Seen:
    """A series of runs."""

    learners: list[Learner]
    strikes: list[Strike]
    seconds: float
    gave_up: list[str]
    found: Found = field(default_factory=Found)
    orphans: list[float] = field(default_factory=list)
    left: list[int] = field(default_factory=list)

    @property
    def complete(self) -> int:
        """Runs that were played to their end."""
        return sum(one.finished for one in self.learners)

    @property
    def went_back(self) -> int:
        """How often a learner came back to less than was acknowledged."""
        return sum(one.went_back for one in self.learners)

    @property
    def read(self) -> Counter[str]:
        """What learners read when something did not work."""
        return sum((one.read for one in self.learners), Counter())


def play(
    here: Site, scripts: list[Script], at_once: int, striker: Striker, seed: int, minutes: float = 60
) -> Seen:
    """Let a learner play each script, so many at a time, while ``striker`` strikes.

    After so many ``minutes`` no more runs begin; those that began are played to their end.
    """
    return asyncio.run(_play(here, scripts, at_once, striker, seed, minutes))


async def _play(
    here: Site, scripts: list[Script], at_once: int, striker: Striker, seed: int, minutes: float
) -> Seen:
    http = http_client()
    room, start, gave_up = asyncio.Semaphore(at_once), perf_counter(), list[str]()
    begun: list[Learner] = []
    learners = [Learner.at(http, here.url, one, seed + number) for number, one in enumerate(scripts)]

    async def one_run(learner: Learner) -> None:
        async with room:
            if perf_counter() > start + 60 * minutes:
                return
            begun.append(learner)
            try:
                await learner.play()
            except GaveUpError as trouble:
                gave_up.append(str(trouble))
            except Exception as trouble:  # one run that fails must not end all others: it is not complete
                log.exception("a run failed")
                gave_up.append(repr(trouble))
        log.info(
            "%d of %d runs after %.0f s",
            sum(one.finished for one in learners),
            len(learners),
            perf_counter() - start,
        )

    async def everybody() -> float:
        await asyncio.gather(*(one_run(one) for one in learners))
        over.set()
        return perf_counter() - start

    over = asyncio.Event()
    seconds, _ = await asyncio.gather(everybody(), striker.strike_until(over))
    http.close()
    return Seen(begun, striker.done, seconds, gave_up)


def look_into_store(url: str, learners: list[Learner]) -> Found:
    """Compare what was acknowledged, what is kept, and what is kept of such a run when nothing goes wrong."""
    found = Found()
    with open_store(url, clock=lambda: datetime.now(UTC), token=secrets.randbelow) as store:
        for one in learners:
            attempts = [each for each in store.attempts(one.code) if each.scenario == one.script.case]
            found.attempts += len(attempts)
            newest = store.load(one.code, attempts[0].id) if attempts else None
            kept = newest.decisions if newest else ()
            found.acknowledged += len(one.acknowledged)
            found.kept += len(kept)
            found.lost += sum(
                told != there for told, there in zip_longest(one.acknowledged, kept[: len(one.acknowledged)])
            )
            found.more += max(0, len(kept) - len(one.acknowledged))
            found.other += newest is None or kept != one.script.undisturbed(newest.header)
    return found


def moments(url: str, learners: list[Learner]) -> list[datetime]:
    """When each decision was kept, as the store says."""
    with open_store(url, clock=lambda: datetime.now(UTC), token=secrets.randbelow) as store:
        return [
            entry.at
            for one in learners
            for header in store.attempts(one.code)
            for entry in store.load(one.code, header.id).entries
        ]
