"""Single visits: all variants run at the same time and take turns, so that other work on the machine hits all alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Error

from tests.benchmarks.serve import floor, served
from tests.benchmarks.serve.figures import Spread
from tests.benchmarks.serve.machine import rest
from tests.benchmarks.serve.served import Served
from tests.benchmarks.serve.slow_line import slow_line_to
from tests.benchmarks.serve.visit import Visit, browser, first_step, profile, visit

AT_MOST_SECONDS = 540
NEWCOMER = f"{served.FORK}, somebody new"


@dataclass
class Visits:
    """What was seen of one variant, in a fresh profile and again in the same one."""

    name: str
    first: list[Visit] = field(default_factory=list)
    repeat: list[Visit] = field(default_factory=list)
    failed: int = 0

    def of_first(self, figure: Callable[[Visit], float]) -> Spread:
        """A figure of the first visits."""
        return Spread.of(figure(each) for each in self.first)

    def of_repeat(self, figure: Callable[[Visit], float]) -> Spread:
        """A figure of the repeat visits."""
        return Spread.of(figure(each) for each in self.repeat)

    @property
    def clicks(self) -> Spread:
        """All clicks, in milliseconds."""
        return Spread.of(took for each in self.repeat for took in each.clicks)


@dataclass
class Turn:
    """A variant with what was seen of it; ``code`` says whether its visitor has a code already."""

    server: Served
    seen: Visits
    code: bool = True

    def take(self, opened: Browser, clicks: int) -> None:
        """Visit in a fresh profile, and once more in the same one."""
        address = self.server.address(self.server.new_codes(1)[0] if self.code else "")
        context = profile(opened)
        try:
            rest()
            first = visit(context, address, self.server.pid)
            rest()
            repeat = visit(context, address, self.server.pid, clicks)
        except Error:
            self.seen.failed += 1
        else:
            self.seen.first.append(first)
            self.seen.repeat.append(repeat)
        finally:
            context.close()

    def warm(self, opened: Browser) -> None:
        """The first visit after the start of a server counts for nothing."""
        context = profile(opened)
        visit(context, self.server.address(), self.server.pid)
        context.close()


def singles(folder: Path, rounds: int, clicks: int, few: bool = False) -> list[Visits]:
    """Visits of every variant, in so many rounds (fewer when time runs out), each with so many clicks.

    With ``few`` only plain Voila, our fork kernel and the floor take part.
    """
    started = time.monotonic()
    with ExitStack() as stack:
        opened = stack.enter_context(browser())
        turns = _few(stack, folder, opened) if few else _all(stack, folder, opened)
        for turn in turns:
            turn.warm(opened)
        for number in range(rounds):
            first = number % len(turns)
            for turn in turns[first:] + turns[:first]:
                turn.take(opened, clicks)
            if time.monotonic() - started > AT_MOST_SECONDS:
                break
    return [turn.seen for turn in turns]


def _few(stack: ExitStack, folder: Path, opened: Browser) -> list[Turn]:
    fork = stack.enter_context(served.ours(folder / "fork"))
    floor.lay_out(folder / "floor", first_step(opened, fork.address()))
    static = stack.enter_context(served.floor(folder / "floor"))
    plain = stack.enter_context(served.plain_voila(folder / "voila"))
    return [Turn(server, Visits(server.name)) for server in (plain, fork, static)]


def _all(stack: ExitStack, folder: Path, opened: Browser) -> list[Turn]:
    plain, fork, static = _few(stack, folder, opened)
    standard = stack.enter_context(served.ours(folder / "standard", "standard"))
    pool = stack.enter_context(served.preheated_voila(folder / "pool"))
    new = Turn(fork.server, Visits(NEWCOMER), code=False)
    more = [Turn(server, Visits(server.name)) for server in (pool, standard)]
    return [plain, *more, fork, new, static]


def slow_visits(folder: Path, times: int) -> Visits:
    """First visits of ours over a slow line."""
    seen = Visits(served.FORK)
    with served.ours(folder / "fork") as server, browser() as opened:
        Turn(server, seen).warm(opened)
        with slow_line_to(int(server.url.rpartition(":")[2])) as port:
            for code in server.new_codes(times):
                rest()
                context = profile(opened)
                address = f"http://127.0.0.1:{port}{server.path}?code={code}"
                try:
                    seen.first.append(visit(context, address, server.pid))
                except Error:
                    seen.failed += 1
                context.close()
    return seen
