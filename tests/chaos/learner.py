"""A learner who plays a script to its end, whatever happens, as the light page and its user would."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from dataclasses import dataclass, field
from time import perf_counter

from tornado.httpclient import AsyncHTTPClient

from kompas_sim.attempt.decision import Decision, StepSubmitted
from kompas_sim.serve.site import CODE_COOKIE
from tests.benchmarks.serve.cookies import Client
from tests.benchmarks.serve.run_of_case import AFTER
from tests.benchmarks.serve.trouble import Unusable
from tests.chaos.page import GONE, OPEN_PATIENCE, NotNowError, Page
from tests.chaos.script import Script

FIRST_WAIT, LONGEST_WAIT = 0.25, 8.0
"""Seconds before a websocket is tried again; doubled each time, as in ``front_end/src/socket.js``."""
READ_SECONDS = 1.0
"""How long somebody reads that it does not work now, before trying again."""
LONGEST_PAUSE = 0.1
GIVE_UP = 300.0
HEADING = re.compile(r"<h1[^>]*>\s*([^<]+?)\s*</h1>")


class GaveUpError(Exception):
    """A learner could not go on for far too long."""


@dataclass(frozen=True)
class Interruption:
    """From a click that was not acknowledged until it was or was seen to be kept; on the clock ``perf_counter``."""

    start: float
    end: float
    again: int
    """How often the click had to be made again."""
    kept: bool
    """Whether it had been kept though nobody had said so."""

    @property
    def seconds(self) -> float:
        """How long it was."""
        return self.end - self.start


@dataclass
class Learner:
    """Somebody with a browser of their own; ``acknowledged`` are the decisions that the page showed as kept.

    What the conversation does not allow (its chance is new in each run) is read and left out.
    """

    script: Script
    client: Client
    chance: random.Random
    acknowledged: list[Decision] = field(default_factory=list)
    interruptions: list[Interruption] = field(default_factory=list)
    clicks: list[float] = field(default_factory=list)
    """Seconds until the answer, of the clicks that nothing interrupted."""
    read: Counter[str] = field(default_factory=Counter)
    """What was read when something did not work, and how often."""
    went_back: int = 0
    """How often the server knew less than it had acknowledged."""
    finished: bool = False
    page: Page | None = None

    @classmethod
    def at(cls, http: AsyncHTTPClient, url: str, script: Script, seed: int) -> Learner:
        """Somebody new at the server with this address."""
        return cls(script, Client(http, url, OPEN_PATIENCE), random.Random(seed))

    @property
    def code(self) -> str:
        """The code of this learner, as the browser keeps it; nothing before the first page."""
        return self.client.cookies.get(CODE_COOKIE, "")

    async def play(self) -> None:
        """All decisions; raises ``GaveUpError``."""
        await self.sit_down()
        for decision in self.script.decisions:
            await self.click(decision)
            await asyncio.sleep(self.chance.uniform(0, LONGEST_PAUSE))
        self.finished = True
        await self.leave()

    async def sit_down(self) -> None:
        """Open the page."""
        deadline = perf_counter() + GIVE_UP
        while self.page is None or self.page.line is None:
            await self._come_back(deadline)

    async def leave(self) -> None:
        """Close the page."""
        if self.page is not None:
            await self.page.leave()
            self.page = None

    async def click(self, decision: Decision) -> None:
        """Make a decision, until the server says that it is kept or cannot be made here."""
        number, start, sent, returns, late, answered = (
            len(self.acknowledged),
            perf_counter(),
            0,
            0,
            False,
            False,
        )
        while not answered:
            if perf_counter() > start + GIVE_UP:
                raise GaveUpError(f"{self.script.case}, decision {number + 1}; read: {dict(self.read)}")
            if self.page is None or self.page.line is None:
                returns += 1
                await self._come_back(start + GIVE_UP)
                answered = late = self._kept(decision, number)
            else:
                sent += 1
                answered = await self._decide(self.page, decision)
        if returns or sent > 1:
            self.interruptions.append(Interruption(start, perf_counter(), max(0, sent - 1), late))
        else:
            self.clicks.append(perf_counter() - start)
        await self._next_step(decision)

    async def _decide(self, page: Page, decision: Decision) -> bool:
        """One try: whether that settled it. What the store says is read, and the click will be made again."""
        number = len(self.acknowledged)
        try:
            await page.decide(decision)
        except Unusable:
            await page.hang_up()
            return False
        if self._kept(decision, number) or page.refused:
            return True
        self.read[page.notice] += 1
        await asyncio.sleep(READ_SECONDS)
        return False

    def _kept(self, decision: Decision, number: int) -> bool:
        """Believe what the page says: whether this decision, after so many others, is kept."""
        assert self.page is not None
        told = self.page.decisions
        if told < number:
            self.went_back += 1
            del self.acknowledged[told:]
        elif told > number:
            self.acknowledged.append(decision)
        return told > number

    async def _next_step(self, made: Decision) -> None:
        """After a hand-in to the next step; a page that was opened anew is there already."""
        if isinstance(made, StepSubmitted) and self.page is not None:
            try:
                await self.page.ask({"kind": "go", "step": AFTER[made.step]})
            except Unusable:
                await self.page.hang_up()

    async def _come_back(self, deadline: float) -> None:
        """Connect again to the same kernel while it lives, else load the page again."""
        wait = FIRST_WAIT
        while perf_counter() < deadline:
            try:
                if self.page is None or await self.page.beat() == GONE:
                    await self._load()
                assert self.page is not None
                await self.page.connect()
            except NotNowError as said:
                heading = HEADING.search(str(said))
                self.read[heading.group(1) if heading else "(a page without a heading)"] += 1
                self.page = None
                await asyncio.sleep(READ_SECONDS)
            except Unusable:
                await asyncio.sleep(wait * self.chance.uniform(0.75, 1.25))
                wait = min(LONGEST_WAIT, 2 * wait)
            else:
                return
        raise GaveUpError(f"{self.script.case}: the page did not come back; read: {dict(self.read)}")

    async def _load(self) -> None:
        """The page again, with the same cookies; its old kernel is told goodbye when there is one."""
        if self.page is not None:
            await self.page.leave()
            self.page = None
        self.page = await Page.opened(self.client, f"{self.client.url}/casus/{self.script.case}")
