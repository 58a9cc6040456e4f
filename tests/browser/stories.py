"""What the stories share: somebody at the first step of Mees, what the app says, and what it has kept."""

from __future__ import annotations

from dataclasses import dataclass

import psutil
from playwright.sync_api import Locator, Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.wording import Words
from tests.browser.hands import Mouse
from tests.browser.player import Player
from tests.browser.runs import kept_plan, model_run, open_run
from tests.support.cases import case
from tests.support.server import RunningServer

WORDS = Words("nl")
MARKS = tuple(made for made in model_run("mees") if isinstance(made, d.OccasionMarked))
"""What somebody who plays as the method asks says of each occasion of Mees, one click each."""

GONE = "WebSocket|Failed to load resource|Connection lost"
"""What the console says of a kernel or a server that went away."""


@dataclass(frozen=True)
class Sitting:
    """Somebody at a case, on a page, with a mouse."""

    page: Page
    server: RunningServer
    name: str
    code: str

    @property
    def player(self) -> Player:
        """Makes decisions on the page."""
        return Player(self.page, case(self.name), Mouse())

    def mark(self, *marks: d.OccasionMarked) -> None:
        """Judge occasions, and wait until the kernel has kept it."""
        self.click(*marks)
        expect(self.page.locator(".k-check:not(.is-on) > :checked")).to_have_count(0)

    def click(self, *marks: d.OccasionMarked) -> None:
        """Judge occasions, and wait for nothing."""
        self.player.play_step("occasion", marks)

    def expect_marked(self, *marks: d.OccasionMarked) -> None:
        """These occasions are judged on the screen, and no other."""
        for made in marks:
            expect(self.player.mark_of(made)).to_be_checked()
        judged = self.page.get_by_role("radio", name=WORDS("ui.occasion.yes"), checked=True).or_(
            self.page.get_by_role("radio", name=WORDS("ui.occasion.no"), checked=True)
        )
        expect(judged).to_have_count(len(marks))

    def expect_kept(self, *marks: d.OccasionMarked) -> None:
        """The newest attempt in the store holds these judgements, and no other."""
        wanted = {made.occasion: made.applies for made in marks}
        assert dict(kept_plan(self.server, self.code, self.name).occasions) == wanted

    @property
    def kernel(self) -> psutil.Process:
        """The process of the kernel that was started last: that of the page that was opened last."""
        processes = [psutil.Process(pid) for pid in self.server.kernels()]
        return max(processes, key=lambda one: one.create_time())


def sit_down(page: Page, server: RunningServer, name: str = "mees", code: str = "", **query: str) -> Sitting:
    """Open a case; without a code as somebody new."""
    return Sitting(page, server, name, open_run(page, server, name, code, **query))


def notice(page: Page) -> Locator:
    """What the app has to say above the step."""
    return page.locator(".k-notice-place .k-notice")


def bar(page: Page) -> Locator:
    """What the page has to say about the connection."""
    return page.locator("#kompas-bar")


def reload_by_the_button(page: Page) -> None:
    """Do what the bar offers, and wait until the case can be used again."""
    page.get_by_role("button", name=WORDS("serve.connection.reload")).click()
    expect(bar(page)).to_be_hidden()
    expect(page.locator("#k-step-title")).to_be_visible()


def open_menu(page: Page) -> Locator:
    """Open "Meer"; gives the menu."""
    menu = page.locator(".k-menu")
    menu.locator("summary").click()
    return menu
