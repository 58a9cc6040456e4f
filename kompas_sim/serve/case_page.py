"""A case or an exercise: whose attempt it is, and then the notebook."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from kompas_sim.serve.cards import CaseCard
from kompas_sim.serve.errors import PageError, WayOut
from kompas_sim.serve.executed_page import Pages
from kompas_sim.serve.fork.client import CannotForkError
from kompas_sim.serve.kernels import kernel_environment
from kompas_sim.serve.notebook_page import NotebookPage
from kompas_sim.serve.pages import linker
from kompas_sim.serve.renderer import Frame
from kompas_sim.serve.site import PageHandler
from kompas_sim.store.errors import MalformedCodeError, UnknownCodeError

log = logging.getLogger("kompas.serve")

MOST_EACH = 12
"""Pages that one browser may have open."""
RETRY_SECONDS, UPDATE_SECONDS = 20, 5
"""After how long a page tries again by itself: when it is full, and when the server is about to stop."""


class PlayHandler(PageHandler):
    """Opens a page with a kernel for a known trainee; a new one first gets a code and comes back."""

    def frame(self, item_id: str) -> Frame:
        """What stands around the notebook; raises a 404 ``PageError`` for an unknown id."""
        raise NotImplementedError

    def visit(self, item_id: str) -> dict[str, str]:
        """What the kernel is told about what to play; only ids that exist."""
        raise NotImplementedError

    async def get(self, item_id: str) -> None:
        """The page; without a code first a code, with a wrong one the form to try again."""
        frame = self.frame(item_id)
        visit = self.visit(item_id)
        try:
            code = await self._trainee()
        except (MalformedCodeError, UnknownCodeError) as wrong:
            await self.ask_again(self.get_query_argument("code"), wrong)
            return
        if code is None:
            await self._start_as_somebody_new(frame)
            return
        await self._play(frame, {**visit, "KOMPAS_CODE": code, "KOMPAS_LANG": frame.words.language})

    def head(self, item_id: str) -> None:
        """That the page exists; no kernel is started for a look through the keyhole."""
        self.frame(item_id)
        self.set_header("Content-Type", "text/html; charset=utf-8")

    async def _trainee(self) -> str | None:
        """The code in the address, or else the one this browser keeps; ``None`` for somebody new."""
        typed = self.get_query_argument("code", "")
        if not typed:
            return await self.known_code()
        return await self.recognise(typed)

    async def _start_as_somebody_new(self, frame: Frame) -> None:
        """Mint a code, let the browser keep it and come back with it in the address."""
        code = await self.site.trainees.new_code()
        self.keep_code(code)
        self.redirect(linker(frame.words.language)(frame.path, **frame.query, code=code))

    async def _play(self, frame: Frame, visit: dict[str, str]) -> None:
        """Send the page with its kernel, bound to this browser."""
        self.refuse_when_full()
        self.keep_code(visit["KOMPAS_CODE"])
        self._prepare_headers()
        visitor = self.visitor()
        self._refuse_a_crowd_of_one(visitor)
        with ExitStack() as opening:  # between the two checks and here nobody else had a turn
            opening.enter_context(self.site.opening.page(visitor))
            await self._make_room(visitor)
            await self._send(frame, visit, partial(self._move_in, visitor, opening))

    async def _send(self, frame: Frame, visit: dict[str, str], move_in: Callable[[str], None]) -> None:
        """Start a kernel, tell its id to ``move_in`` and send the page."""
        environment = kernel_environment(self.site.settings, visit)
        pages: Pages | None = self.settings["pages"]
        if pages is not None:
            try:
                await pages.send(self, frame, environment, move_in)
            except CannotForkError as error:  # soon there is a new parent to fork from
                log.error("no kernel for a visitor: %s", error)
                raise self._come_back("serve.error.full", UPDATE_SECONDS) from None
        else:
            await NotebookPage(self, self.site.settings.notebook, frame).send(environment, move_in)

    async def _make_room(self, visitor: str) -> None:
        """Somebody who opens page after page has the oldest stopped: nobody works in a dozen at once."""
        mine = self.site.tenants.kernels_of(visitor)
        for oldest in mine[: max(0, len(mine) + self.site.opening.of(visitor) - MOST_EACH)]:
            await self.settings["kernel_host"].close(oldest)

    def _move_in(self, visitor: str, opening: ExitStack, kernel_id: str) -> None:
        """The kernel is there: from now on it counts by itself."""
        self.site.tenants.move_in(kernel_id, visitor)
        opening.close()

    def refuse_when_full(self) -> None:
        """Raises a 503 ``PageError`` when as many pages are open as may be, or the server is about to stop.

        Pages that are being opened count: a whole class may come before the first of them has its kernel.
        """
        if self.site.leaving.is_set():
            raise self._come_back("serve.error.updating", UPDATE_SECONDS)
        alive = self.settings["kernel_host"].ids()
        self.site.tenants.keep_only(alive)
        if len(alive) + self.site.opening.pages >= self.settings["most_pages"]:
            raise self._come_back("serve.error.full", RETRY_SECONDS)

    def _refuse_a_crowd_of_one(self, visitor: str) -> None:
        """Raises a 503 ``PageError`` when one browser opens a dozen pages at once: none is there to be stopped yet."""
        if self.site.opening.of(visitor) >= MOST_EACH:
            raise self._come_back("serve.error.full", RETRY_SECONDS)

    def _come_back(self, word: str, seconds: int) -> PageError:
        """A page that says why there is no kernel now, and tries again by itself."""
        later = PageError(503, word)
        later.retry_after = seconds
        return later

    def _prepare_headers(self) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        _ = self.xsrf_token  # sets the cookie that lets this page stop its own kernel when it closes


class CaseHandler(PlayHandler):
    """A whole case."""

    def frame(self, item_id: str) -> Frame:
        """The case's title and what it is about."""
        card = self.site.catalogue.case(item_id)
        return Frame(card.title, card.summary, f"/casus/{card.id}", self.words())

    def visit(self, item_id: str) -> dict[str, str]:
        """The case."""
        return {"KOMPAS_CASE": item_id, "KOMPAS_EXERCISE": ""}


class ExerciseHandler(PlayHandler):
    """An exercise, on the case that the address names or else on its first."""

    def frame(self, item_id: str) -> Frame:
        """The exercise's title and task."""
        card = self.site.catalogue.exercise(item_id)
        case = self._case(item_id)
        return Frame(card.title, card.task, f"/oefening/{card.id}", self.words(), {"casus": case.id})

    def visit(self, item_id: str) -> dict[str, str]:
        """The exercise and its case."""
        return {"KOMPAS_CASE": self._case(item_id).id, "KOMPAS_EXERCISE": item_id}

    def _case(self, item_id: str) -> CaseCard:
        card = self.site.catalogue.exercise(item_id)
        wanted = self.get_query_argument("casus", card.cases[0].id)
        for case in card.cases:
            if case.id == wanted:
                return case
        raise PageError(404, "serve.error.case", WayOut(f"/oefening/{item_id}", card.title))
