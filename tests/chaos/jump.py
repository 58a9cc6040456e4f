"""The clock jumps while people play: a day ahead, then two days back, for the server and all of its kernels.

The moments that programs are told are shifted by a small library between them and the system (``clock.c``), which
reads the shift from a file. Only what a wrong clock of a machine would change is shifted: what measures how long
something takes goes on as it was.
"""

from __future__ import annotations

import asyncio
import os
import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kompas_sim.attempt.decision import Decision
from tests.benchmarks.serve.cookies import http_client
from tests.chaos.learner import Learner
from tests.chaos.preload import preloaded
from tests.chaos.runs import Found, look_into_store, moments
from tests.chaos.script import Script, script
from tests.chaos.site import Site, site

DAY = 86_400
PEOPLE, CLICKS = 5, 12
JUMPS = (0, DAY, -DAY)
UNTOUCHED_SECONDS = 3.0
"""How long nobody clicks after a jump: the server looks every second for pages that nobody uses any more."""


@dataclass
class Clock:
    """A clock that can be put wrong while programs look at it."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Right at first; what programs need to look at it is made. Raises ``CalledProcessError``."""
        self.environment |= preloaded(self.folder, "clock", shift=str(self.folder / "shift"))
        self.shift(0)

    def shift(self, seconds: int) -> None:
        """Put it this much ahead of the real time; programs see it at once, as they hold the file mapped."""
        with os.fdopen(os.open(self.folder / "shift", os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
            file.write(struct.pack("=q", seconds))


@dataclass
class Jumped:
    """What was seen of people who played on while the clock jumped."""

    people: int
    stamped: int
    """Decisions that are kept with a moment of another day than today's."""
    interruptions: int
    resumed: int
    """Pages opened again after a jump that went on where their learner was."""
    found: Found


def clock_jump(folder: Path) -> Jumped:
    """Play a third, jump ahead, play a third, jump back, play the rest; open the page anew after each jump."""
    clock = Clock(folder / "clock")
    with site(folder, environment=clock.environment) as here:
        return asyncio.run(_play(here, clock))


async def _play(here: Site, clock: Clock) -> Jumped:
    whole = script("mees", "typical-mistake")
    part = Script(whole.case, whole.way, whole.decisions[: CLICKS * len(JUMPS)])
    http = http_client()
    learners = [Learner.at(http, here.url, part, seed) for seed in range(PEOPLE)]
    await asyncio.gather(*(one.sit_down() for one in learners))
    resumed = 0
    for number, jump in enumerate(JUMPS):
        clock.shift(jump)
        await asyncio.sleep(UNTOUCHED_SECONDS)
        some = part.decisions[number * CLICKS : (number + 1) * CLICKS]
        await asyncio.gather(*(_click_on(one, some) for one in learners))
        resumed += sum(await asyncio.gather(*(_is_where_it_was(one) for one in learners)))
    await asyncio.gather(*(one.leave() for one in learners))
    clock.shift(0)
    http.close()
    wrong = [each for each in moments(here.store_url, learners) if _is_far(each)]
    interruptions = sum(len(one.interruptions) for one in learners)
    return Jumped(PEOPLE, len(wrong), interruptions, resumed, look_into_store(here.store_url, learners))


async def _click_on(one: Learner, decisions: tuple[Decision, ...]) -> None:
    for decision in decisions:
        await one.click(decision)


async def _is_where_it_was(one: Learner) -> bool:
    """Close the page and open it again: whether everything that was acknowledged is there."""
    await one.leave()
    await one.sit_down()
    assert one.page is not None
    return one.page.decisions == len(one.acknowledged)


def _is_far(moment: datetime) -> bool:
    return abs(datetime.now(UTC) - moment) > timedelta(hours=12)
