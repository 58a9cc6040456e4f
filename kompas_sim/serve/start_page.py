"""The first page, and the pages that need no trainee: about, health, robots."""

from __future__ import annotations

import logging

from tornado.web import RequestHandler

from kompas_sim.serve.errors import FriendlyErrors
from kompas_sim.serve.mine import Running, running
from kompas_sim.serve.site import PageHandler, Site
from kompas_sim.store.errors import StoreError

log = logging.getLogger("kompas.serve")


class StartHandler(PageHandler):
    """The catalogue of cases and exercises, with what this browser's trainee was doing."""

    async def get(self) -> None:
        """The start page; it also opens when the store does not answer."""
        shelf = self.site.catalogue.shelf()
        code, mine, trouble = None, list[Running](), None
        try:
            code = await self.known_code()
            if code is not None:
                mine = running(await self.site.trainees.attempts(code), shelf, self.words())
        except StoreError as error:
            log.error("start page without attempts: %s", error)
            trouble = error.told(self.words())
        self.show("start.html", shelf=shelf, code=code, mine=mine, trouble=trouble)

    head = get


class AboutHandler(PageHandler):
    """What this is, whose it is, what it keeps."""

    def get(self) -> None:
        """The about page."""
        self.show("about.html")

    head = get


class HealthHandler(FriendlyErrors, RequestHandler):
    """For whoever watches the server: it answers, and starts nothing."""

    def initialize(self, site: Site) -> None:
        """Keep what the pages share."""
        self.site = site

    def get(self) -> None:
        """One word; with a 503 when the server is about to stop, so that nobody new is sent here."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        if self.site.leaving.is_set():
            self.set_status(503)
            self.write("leaving\n")
        else:
            self.write("ok\n")

    head = get


class RobotsHandler(FriendlyErrors, RequestHandler):
    """Search engines may read what is written, and are asked not to start attempts."""

    def get(self) -> None:
        """The rules."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.write("User-agent: *\nDisallow: /casus/\nDisallow: /oefening/\nDisallow: /hervat\n")

    head = get
