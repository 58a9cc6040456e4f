"""What the pages share, and the base of every page without a kernel."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from tornado.web import RequestHandler

from kompas_sim.serve.catalogue import Catalogue
from kompas_sim.serve.errors import FriendlyErrors
from kompas_sim.serve.kernels import Tenants
from kompas_sim.serve.opening import Opening
from kompas_sim.serve.pages import render
from kompas_sim.serve.settings import ServeSettings
from kompas_sim.serve.trainees import Trainees
from kompas_sim.store.errors import StoreError, UnknownCodeError

VISITOR_COOKIE = "kompas-bezoek"
CODE_COOKIE = "kompas-code"
SEAL_COOKIE = "kompas-zegel"
COOKIE_DAYS = 180
LONGEST_CODE = 120


@dataclass(frozen=True)
class Site:
    """The settings, what can be played, who plays, who owns which kernel or waits for one, and whether it all stops."""

    settings: ServeSettings
    catalogue: Catalogue
    trainees: Trainees
    tenants: Tenants = field(default_factory=Tenants)
    opening: Opening = field(default_factory=Opening)
    leaving: Event = field(default_factory=Event)


class PageHandler(FriendlyErrors, RequestHandler):
    """A page in the language of the address; HEAD answers like GET without a body."""

    def initialize(self, site: Site) -> None:
        """Keep what the pages share."""
        self.site = site

    def show(self, page: str, **values: object) -> None:
        """Send the page; it holds a form or something personal, so nobody keeps a copy."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        path = self.request.path
        self.finish(render(page, self.words(), path, form_token=self.xsrf_form_html, **values))

    def set_cookie(self, name: str, value: str | bytes, *args: Any, **rules: Any) -> None:
        """Set a cookie; who came by TLS gets none that travels without it, that of the forms included."""
        super().set_cookie(name, value, *args, **{"secure": self.request.protocol == "https", **rules})

    def code_cookie(self) -> str | None:
        """The trainee's code that this browser keeps, as it was set; nobody checked it yet."""
        return self.get_cookie(CODE_COOKIE)

    def keep_code(self, code: str) -> None:
        """Let this browser remember the code, under our seal; scripts cannot read it."""
        for name, value in ((CODE_COOKIE, code), (SEAL_COOKIE, self.site.trainees.seal(code))):
            self.set_cookie(name, value, expires_days=COOKIE_DAYS, **self._cookie_rules())

    def forget_code(self) -> None:
        """Let this browser forget the code."""
        for name in (CODE_COOKIE, SEAL_COOKIE):
            self.clear_cookie(name, path="/")

    async def known_code(self) -> str | None:
        """The code that this browser keeps, when it is still somebody's; else it forgets it.

        Raises a ``StoreError``.
        """
        kept = self.code_cookie()
        if not kept:
            return None
        seal = self.get_cookie(SEAL_COOKIE) or ""
        known = await self.site.trainees.still_known(kept, seal, self.request.remote_ip or "")
        if known is None:
            self.forget_code()  # asked again it would count as a wrong guess again
        return known

    async def recognise(self, typed: str) -> str:
        """The code that was typed, put right; the one that this browser keeps under our seal is no guess.

        Raises a ``StoreError``.
        """
        known = await self.known_code() if typed == self.code_cookie() else None
        return known or await self.site.trainees.recognise(typed, self.request.remote_ip or "")

    async def ask_again(self, typed: str, wrong: StoreError) -> None:
        """The form for a code once more, with what is wrong with the one that was typed."""
        status = 404 if isinstance(wrong, UnknownCodeError) else 400
        self.set_status(status)
        self.show("resume.html", typed=typed[:LONGEST_CODE], problem=wrong.told(self.words()))

    def visitor(self) -> str:
        """A random name for this browser, made when it has none; kernels are bound to it."""
        known = self.get_cookie(VISITOR_COOKIE)
        if known:
            return known
        name = secrets.token_urlsafe(24)
        self.set_cookie(VISITOR_COOKIE, name, **self._cookie_rules())
        return name

    @staticmethod
    def _cookie_rules() -> dict[str, Any]:
        return {"path": "/", "httponly": True, "samesite": "Lax"}
