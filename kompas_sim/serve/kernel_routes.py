"""The few things a page may do with its own kernel: look whether it lives, talk widgets, say goodbye."""

from __future__ import annotations

import logging
from typing import Any

from jupyter_server.services.kernels.handlers import _kernel_id_regex
from tornado.iostream import StreamBufferFullError
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler  # type: ignore[import-untyped]

from kompas_sim.serve.errors import FriendlyErrors
from kompas_sim.serve.fork.wire import BadFrameError
from kompas_sim.serve.kernel_host import KernelHost
from kompas_sim.serve.kernels import KERNEL_NAME
from kompas_sim.serve.passing import (
    TOO_MUCH,
    UNREADABLE,
    Allowance,
    limited,
    message_that_may_pass,
    speaks_ours,
)
from kompas_sim.serve.site import VISITOR_COOKIE, Site

log = logging.getLogger("kompas.serve")

MODEL = rf"/api/kernels/{_kernel_id_regex}"
CHANNELS = rf"/api/kernels/{_kernel_id_regex}/channels"
HEARTBEAT = rf"/hartslag/{_kernel_id_regex}"
GOODBYE = rf"/voila/api/shutdown/{_kernel_id_regex}"


class OwnKernelHandler(FriendlyErrors, RequestHandler):
    """Refuses everybody but the visitor who started the kernel, as if it were not there."""

    def initialize(self, site: Site) -> None:
        """Keep what the pages share."""
        self.site = site

    @property
    def host(self) -> KernelHost:
        """Where the kernels live."""
        host: KernelHost = self.settings["kernel_host"]
        return host

    def own_kernel(self, kernel_id: str) -> str:
        """The id again; a 404 when the kernel is gone or somebody else's."""
        mine = self.site.tenants.belongs(kernel_id, self.get_cookie(VISITOR_COOKIE))
        if not mine or kernel_id not in self.host.ids():
            raise HTTPError(404, "no such kernel for this visitor")
        self.set_header("Cache-Control", "no-store")
        return kernel_id


class KernelModelHandler(OwnKernelHandler):
    """Whether a kernel is there."""

    def get(self, kernel_id: str) -> None:
        """Its id; nothing about other kernels."""
        self.write({"id": self.own_kernel(kernel_id), "name": KERNEL_NAME})


class HeartbeatHandler(OwnKernelHandler):
    """Tells a page whether its kernel lives and how long it may rest; a POST means somebody is there."""

    def get(self, kernel_id: str) -> None:
        """The seconds that are left."""
        rested = self.host.rested(self.own_kernel(kernel_id))
        self.write({"seconds_left": max(0, int(self.site.settings.idle_minutes * 60 - rested))})

    def post(self, kernel_id: str) -> None:
        """Start counting anew."""
        self.host.touch(self.own_kernel(kernel_id))
        self.get(kernel_id)


class GoodbyeHandler(OwnKernelHandler):
    """The page was closed: its kernel may go."""

    async def post(self, kernel_id: str) -> None:
        """Stop the kernel; everything it knew is in the store."""
        await self.host.close(self.own_kernel(kernel_id))
        self.set_status(204)


class ChannelsHandler(FriendlyErrors, VoilaKernelWebsocketHandler):  # type: ignore[misc]  # not typed
    """The websocket of a page to its own ordinary kernel; answers are sent at once instead of being gathered."""

    def initialize(self, site: Site) -> None:
        """Keep what the pages share."""
        self.site = site
        self._allowance = Allowance()

    async def pre_get(self) -> None:
        """Before the handshake: only the visitor who started the kernel may connect."""
        mine = self.site.tenants.belongs(self.kernel_id, self.get_cookie(VISITOR_COOKIE))
        if not mine or self.kernel_id not in self.kernel_manager:
            raise HTTPError(404, "no such kernel for this visitor")
        speaks_ours(self)
        await super().pre_get()

    async def open(self, kernel_id: str) -> None:
        """Connect; small answers do not wait for company (Nagle)."""
        self.set_nodelay(True)
        self._stream = limited(self)
        await super().open(kernel_id)

    def on_message(self, frame: str | bytes) -> None:
        """Pass on what may pass, before Jupyter's reader sees it: that one trusts the numbers in a frame."""
        try:
            if not self._allowance.take():
                self.close(TOO_MUCH, "too much")
            elif message_that_may_pass(frame) is not None:
                super().on_message(frame)
        except BadFrameError as error:
            log.warning("a connection is closed, %s", error)
            self.close(UNREADABLE, "no message")

    def write_message(self, message: Any, binary: bool = False) -> Any:
        """Send to the page; one that asks and does not read is hung up on."""
        try:
            return super().write_message(message, binary)
        except StreamBufferFullError:
            log.warning("a page that does not read is disconnected")
            self._stream.close()
            raise WebSocketClosedError from None
