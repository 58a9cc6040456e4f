"""The few things a page may do with its own kernel: look whether it lives, talk widgets, say goodbye."""

from __future__ import annotations

import logging
import re
import time
from typing import Any, ClassVar
from weakref import WeakKeyDictionary

from jupyter_server.services.kernels.handlers import _kernel_id_regex
from tornado.iostream import StreamBufferFullError
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler  # type: ignore[import-untyped]

from kompas_sim.serve.errors import FriendlyErrors
from kompas_sim.serve.fork.wire import BadFrameError, envelope
from kompas_sim.serve.kernel_host import LOOK_SECONDS, JupyterHost, KernelHost, until_quiet
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

SESSION = re.compile(r"[A-Za-z0-9-]{0,64}")
"""How a page names its connection; Jupyter makes addresses and lines of its log of it."""
MODEL = rf"/api/kernels/{_kernel_id_regex}"
CHANNELS = rf"/api/kernels/{_kernel_id_regex}/channels"
HEARTBEAT = rf"/hartslag/{_kernel_id_regex}"
FOR_A_PAGE = ("status", "comm_open", "comm_msg", "comm_close", "comm_info_reply", "kernel_info_reply")
"""All that a kernel may say to its page; what it prints, and its tracebacks, are for the operator."""
LAST_WORDS_SECONDS = 2.0
"""How long after its goodbye a page's connection may take to end."""
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
        """Stop the kernel when it has read what the page still sent: that came by another connection."""
        self.own_kernel(kernel_id)
        self.set_status(204)
        last_words = time.monotonic() + LAST_WORDS_SECONDS
        await until_quiet(lambda: self._waits(kernel_id, last_words), LOOK_SECONDS)
        await self.host.close(kernel_id)

    def _waits(self, kernel_id: str, last_words: float) -> bool:
        """Whether there may still be words to come, or to be kept."""
        if kernel_id not in self.host.ids():
            return False
        talks = time.monotonic() < last_words and self.host.is_connected(kernel_id)
        return talks or self.host.is_busy(kernel_id)


class ChannelsHandler(FriendlyErrors, VoilaKernelWebsocketHandler):  # type: ignore[misc]  # not typed
    """The websocket of a page to its own ordinary kernel; answers are sent at once instead of being gathered."""

    _allowances: ClassVar[WeakKeyDictionary[Any, Allowance]] = WeakKeyDictionary()
    """What may still be sent to each kernel, for as long as Jupyter knows it."""

    def initialize(self, site: Site) -> None:
        """Keep what the pages share."""
        self.site = site
        self._hung_up = False
        self._lines: JupyterHost = self.settings["kernel_host"]

    def set_cookie(self, name: str, value: str | bytes, *place: Any, **rules: Any) -> None:
        """Set none: Jupyter gives everybody a name here, which nobody needs."""

    async def pre_get(self) -> None:
        """Before the handshake: only the visitor who started the kernel may connect."""
        mine = self.site.tenants.belongs(self.kernel_id, self.get_cookie(VISITOR_COOKIE))
        if not mine or self.kernel_id not in self.kernel_manager:
            raise HTTPError(404, "no such kernel for this visitor")
        speaks_ours(self)
        if not SESSION.fullmatch(self.get_query_argument("session_id", "")):
            raise HTTPError(400, "a strange name for a session")
        kernel = self.kernel_manager.get_kernel(self.kernel_id)
        self._allowance = self._allowances.setdefault(kernel, Allowance())
        await super().pre_get()

    async def open(self, kernel_id: str) -> None:
        """Connect, in place of the oldest of too many; small answers do not wait for company (Nagle)."""
        self.set_nodelay(True)
        self._stream = limited(self)
        self._lines.connect(kernel_id, self)
        await super().open(kernel_id)

    def hang_up(self, code: int, reason: str) -> None:
        """Close; what still comes is not read, because Jupyter would take it for the old protocol from now on."""
        self._hung_up = True
        self.close(code, reason)

    def drop(self) -> None:
        """Close at once."""
        self._stream.close()

    def on_close(self) -> None:
        """The page is away."""
        self._lines.disconnect(self.kernel_id, self)
        super().on_close()

    def on_message(self, frame: str | bytes) -> None:
        """Pass on what may pass, before Jupyter's reader sees it: that one trusts the numbers in a frame."""
        if self._hung_up:
            return
        try:
            if not self._allowance.take():
                self.hang_up(TOO_MUCH, "too much")
            elif message_that_may_pass(frame) is not None:
                super().on_message(frame)
        except BadFrameError as error:
            log.warning("a connection is closed, %s", error)
            self.hang_up(UNREADABLE, "no message")

    def write_message(self, message: Any, binary: bool = False) -> Any:
        """Send what is for a page; one that asks and does not read is hung up on."""
        kind = envelope(message)[1].get("msg_type") if isinstance(message, bytes) else None
        if kind not in FOR_A_PAGE:
            log.warning("a kernel says: %.2000r", message)
            return None
        try:
            return super().write_message(message, binary)
        except WebSocketClosedError:
            return None  # the page is away; a kernel cannot know that
        except StreamBufferFullError:
            log.warning("a page that does not read is disconnected")
            self._stream.close()
            return None
