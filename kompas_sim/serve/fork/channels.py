"""The websocket of a page to its forked kernel: what may pass, how much of it, and back."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from tornado.iostream import StreamBufferFullError
from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from kompas_sim.serve.errors import FriendlyErrors
from kompas_sim.serve.fork.host import ForkHost
from kompas_sim.serve.fork.page_process import PageProcess, Word
from kompas_sim.serve.fork.wire import PROTOCOL, BadFrameError
from kompas_sim.serve.passing import (
    TOO_MUCH,
    UNREADABLE,
    limited,
    message_that_may_pass,
    speaks_ours,
)
from kompas_sim.serve.site import VISITOR_COOKIE, Site

log = logging.getLogger("kompas.serve")


class PageChannelsHandler(FriendlyErrors, WebSocketHandler):
    """Passes allowed messages to the kernel and everything the kernel says to the page."""

    def initialize(self, site: Site) -> None:
        """Keep what the pages share."""
        self.site = site
        self._kernel: PageProcess | None = None

    @property
    def host(self) -> ForkHost:
        """The forked kernels."""
        host = self.settings["kernel_host"]
        assert isinstance(host, ForkHost)
        return host

    async def get(self, *args: Any, **kwargs: Any) -> None:
        """The handshake: only from our own page, only to the visitor's own kernel."""
        kernel_id = str(kwargs.get("kernel_id") or args[0])
        mine = self.site.tenants.belongs(kernel_id, self.get_cookie(VISITOR_COOKIE))
        if not mine or kernel_id not in self.host.ids():
            raise HTTPError(404, "no such kernel for this visitor")
        speaks_ours(self)
        await super().get(*args, **kwargs)

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        """The one that we speak, when the page does."""
        return PROTOCOL if PROTOCOL in subprotocols else None

    def get_compression_options(self) -> dict[str, Any]:
        """Small windows: a screen of text becomes a fifth, and 200 pages cost the server little memory."""
        return {"compression_level": 3, "mem_level": 4}

    def open(self, kernel_id: str) -> None:
        """Connect this page to its kernel."""
        self.set_nodelay(True)
        self._stream = limited(self)
        try:
            self._kernel = self.host.kernel(kernel_id)
        except KeyError:
            self.hang_up(Word.GONE)
            return
        self._kernel.listen(self)
        self.host.touch(kernel_id)

    def hang_up(self, word: Word) -> None:
        """The page learns why from the code."""
        self.close(word, word.name.lower())

    def hear(self, frame: bytes) -> None:
        """Send a message of the kernel to the page."""
        try:
            self.write_message(frame, binary=True).add_done_callback(_look_at)
        except WebSocketClosedError:
            self.on_close()
        except StreamBufferFullError:
            log.warning("a page that does not read is disconnected")
            self.on_close()
            self._stream.close()

    def on_message(self, message: str | bytes) -> None:
        """Pass a message on when it may pass; what may not is dropped in silence, as Voila does."""
        if self._kernel is None:
            return
        if not self._kernel.allowance.take():
            log.warning("a page sends far too much and is disconnected")
            self._break_off(TOO_MUCH, "too much")
            return
        try:
            message_id = message_that_may_pass(message)
        except BadFrameError as error:
            log.warning("a connection is closed, %s", error)
            self._break_off(UNREADABLE, "no message")
            return
        if message_id is None or isinstance(message, str):
            return
        if not self._kernel.send(message, message_id):
            self._break_off(TOO_MUCH, "too much")

    def _break_off(self, code: int, reason: str) -> None:
        """Close; what still comes over this connection is not read."""
        self.on_close()
        self._kernel = None
        self.close(code, reason)

    def on_close(self) -> None:
        """The page is away; its kernel waits for it."""
        if self._kernel is not None:
            self._kernel.forget(self)


def _look_at(sent: asyncio.Future[None]) -> None:
    """A page that went while it was sent something is no error for the log."""
    if not sent.cancelled():
        sent.exception()
