"""A crowd of learners at one server: they arrive, perhaps stay for a while, and what that costs is counted."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.benchmarks.serve.cookies import http_client
from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.learner import Done, Learner, Opened
from tests.benchmarks.serve.machine import rest
from tests.benchmarks.serve.processes import family, free_memory, processor_seconds, weight
from tests.benchmarks.serve.run_of_case import actions
from tests.benchmarks.serve.served import Served
from tests.benchmarks.serve.trouble import Unusable

OPEN_PATIENCE, WARM_PATIENCE = 60.0, 120.0
PACES = (3.5, 6.5)
"""Seconds between two decisions: the quickest and the slowest learner, who decide every 5 seconds on average."""
JITTER = (0.5, 1.5)
BEAT_SECONDS = 20.0
LEAST_FREE_MIB = 1024
SEED = 4


@dataclass(frozen=True)
class Plan:
    """How many come, how long after one another (0: at the same instant), and for how long they stay and decide."""

    name: str
    people: int
    seconds_apart: float = 0.0
    stay_seconds: float = 0.0
    new: bool = False


@dataclass(frozen=True)
class Weight:
    """MiB at a moment: of one kernel on average, and of all processes of the server together."""

    moment: str
    kernel: float
    whole: float


@dataclass
class Crowd:
    """What was seen of a crowd. Times in milliseconds, processor time in seconds."""

    server: str
    plan: Plan
    opened: list[Opened] = field(default_factory=list)
    done: list[Done] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    weights: list[Weight] = field(default_factory=list)
    opening_seconds: float = 0
    deciding_seconds: float = 0
    client_seconds: float = 0

    @property
    def usable(self) -> Spread:
        """Until usable, of everybody who got there."""
        return Spread.of(each.usable for each in self.opened)

    @property
    def pages(self) -> Spread:
        """Until the page was complete."""
        return Spread.of(each.page for each in self.opened)

    def clicks(self, *kinds: str) -> Spread:
        """Until an action was answered, of all kinds or of these."""
        return Spread.of(each.took for each in self.done if not kinds or each.kind in kinds)

    @property
    def kinds(self) -> list[str]:
        """The kinds of action, those with the slowest answers first."""
        found = {each.kind for each in self.done}
        return sorted(found, key=lambda kind: self.clicks(kind).percentile(95), reverse=True)


def run_crowd(server: Served, plan: Plan) -> Crowd:
    """Let a crowd come, stay and leave."""
    return asyncio.run(_run(server, plan))


async def _run(server: Served, plan: Plan) -> Crowd:
    seen, client_before = Crowd(server.name, plan), time.process_time()
    async with _learners(server, plan) as learners:
        before = processor_seconds(server.pid)
        there = await _arrive(learners, plan, seen)
        seen.opening_seconds = processor_seconds(server.pid) - before
        await _weigh(server, seen, "begin")
        if plan.stay_seconds and there:
            before = processor_seconds(server.pid)
            await _stay(server, there, plan, seen)
            seen.deciding_seconds = processor_seconds(server.pid) - before
            await _weigh(server, seen, "end")
        seen.client_seconds = time.process_time() - client_before
    return seen


@asynccontextmanager
async def _learners(server: Served, plan: Plan) -> AsyncIterator[list[Learner]]:
    """As many as come, who leave at the end; one came before and is gone, so that the server is warm."""
    http = http_client()
    codes = [""] * plan.people if plan.new else server.new_codes(plan.people)
    first = Learner(server, http, "", actions(), WARM_PATIENCE)
    await first.open()
    await first.leave()
    await asyncio.to_thread(rest)
    learners = [Learner(server, http, code, actions(), OPEN_PATIENCE) for code in codes]
    yield learners
    await asyncio.gather(*(one.leave() for one in learners), return_exceptions=True)
    http.close()


async def _arrive(learners: Sequence[Learner], plan: Plan, seen: Crowd) -> list[Learner]:
    """Let them come; those who can use their page."""

    async def arrive(number: int, one: Learner) -> Learner | None:
        await asyncio.sleep(number * plan.seconds_apart)
        try:
            if free_memory() < LEAST_FREE_MIB:
                raise Unusable("not tried: the machine has no memory left")
            seen.opened.append(await one.open())
        except Unusable as trouble:
            seen.errors[str(trouble)] += 1
            return None
        return one

    arrived = await asyncio.gather(*(arrive(number, one) for number, one in enumerate(learners)))
    return [one for one in arrived if one is not None]


async def _stay(server: Served, learners: Sequence[Learner], plan: Plan, seen: Crowd) -> None:
    """Let them decide, each at a pace of their own, and weigh in the middle."""
    until = time.perf_counter() + plan.stay_seconds
    chance = random.Random(SEED)

    async def weigh_later() -> None:
        await asyncio.sleep(plan.stay_seconds / 2)
        await _weigh(server, seen, "middle")

    busy = [_decide(one, until, random.Random(chance.random()), seen) for one in learners]
    beats = [_beat(one, until, chance.random(), seen) for one in learners] if server.data else []
    await asyncio.gather(*busy, *beats, weigh_later())


async def _decide(one: Learner, until: float, chance: random.Random, seen: Crowd) -> None:
    """One learner's decisions until the time is over."""
    pace = chance.uniform(*PACES)
    pause = chance.random() * pace
    while await _still_there(pause, until):
        try:
            seen.done.append(await one.act())
        except Unusable as trouble:
            seen.errors[str(trouble)] += 1
        pause = pace * chance.uniform(*JITTER)


async def _beat(one: Learner, until: float, offset: float, seen: Crowd) -> None:
    """What a page of ours does by itself."""
    pause = offset * BEAT_SECONDS
    while await _still_there(pause, until):
        try:
            await one.beat()
        except Unusable as trouble:
            seen.errors[str(trouble)] += 1
        pause = BEAT_SECONDS


async def _still_there(pause: float, until: float) -> bool:
    """Wait for so many seconds, or until it is over; whether it is not."""
    await asyncio.sleep(max(0.0, min(pause, until - time.perf_counter())))
    return time.perf_counter() < until


async def _weigh(server: Served, seen: Crowd, moment: str) -> None:
    """In another thread and a little at a time: who weighs must not keep learners waiting."""
    kernels = await asyncio.to_thread(server.kernels)
    each = 0.0
    for pid in kernels:
        each += await asyncio.to_thread(weight, [pid])
    others = [pid for pid in family(server.pid) if pid not in set(kernels)]
    whole = each + await asyncio.to_thread(weight, others)
    seen.weights.append(Weight(moment, each / max(1, len(kernels)), whole))
