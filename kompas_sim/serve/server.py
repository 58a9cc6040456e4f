"""The server: Voila made to serve one training, with our pages around it and nothing else."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import zmq
from tornado.web import Application
from traitlets.config import Config
from voila.app import Voila  # type: ignore[import-untyped]
from voila.configuration import VoilaConfiguration  # type: ignore[import-untyped]

from kompas_sim.serve.errors import NotFound
from kompas_sim.serve.fork.host import ForkHost
from kompas_sim.serve.headers import SecurityHeaders
from kompas_sim.serve.kernels import ALLOWED_MESSAGES
from kompas_sim.serve.lodging import Lodging
from kompas_sim.serve.routes import routes
from kompas_sim.serve.site import Site

TEMPLATE = Path(__file__).parent / "template"
SOCKETS = 8192
"""libzmq stops at 1,023 sockets, which is about 168 visitors."""
LARGEST_MESSAGE = 1 << 20
PING_SECONDS = 30
"""How often a websocket is tried: who went without a word is noticed."""

access = logging.getLogger("kompas.access")


class KompasVoila(Voila):  # type: ignore[misc]  # Voila is not typed
    """Voila with our routes instead of its own.

    Our template stands in the package and is put in front of Voila's search path, so an editable install
    and a wheel behave the same and nothing has to be copied to Jupyter's data folders.
    """

    def __init__(self, site: Site, config: Config) -> None:
        """Voila with ``config``; it reads no configuration files of the machine."""
        super().__init__(config=config)
        self.site = site

    def initialize(self, argv: list[str] | None = None) -> None:  # noqa: ARG002
        """Set up the template; there is no command line and no file to read."""
        self._init_asyncio_patch()
        self.voila_configuration = VoilaConfiguration(parent=self)
        self.setup_template_dirs()
        self.template_paths: list[str] = [str(TEMPLATE), *self.template_paths]

    def init_settings(self) -> dict[str, Any]:
        """Voila's settings with compression, our limits, and our page for what does not exist."""
        settings: dict[str, Any] = super().init_settings()
        self.kernel_manager.allowed_message_types = ALLOWED_MESSAGES
        self.kernel_manager.context.set(zmq.MAX_SOCKETS, SOCKETS)
        settings.update(
            kompas=self,
            compress_response=True,
            xsrf_cookies=True,
            xsrf_cookie_kwargs={"samesite": "Lax"},
            websocket_max_message_size=LARGEST_MESSAGE,
            websocket_ping_interval=PING_SECONDS,
            default_handler_class=NotFound,
            log_function=log_request,
        )
        return settings

    def application(self, connection_dir: Path) -> Application:
        """The web application without its routes; kernels keep their connection files in ``connection_dir``."""
        self.connection_dir = str(connection_dir)
        self.app = Application(**self.init_settings())
        self.app.add_transform(SecurityHeaders)
        return self.app

    def open(self, lodging: Lodging) -> None:
        """From now on every address answers; kernels live in ``lodging``."""
        self.app.settings.update(kernel_host=lodging.host, pages=lodging.pages, most_pages=lodging.most_pages)
        forked = isinstance(lodging.host, ForkHost)
        self.app.add_handlers(".*$", routes(self.site, forked=forked))


def log_request(handler: Any) -> None:
    """One line for each request, without the query: a trainee's code may stand in it."""
    request = handler.request
    level = logging.WARNING if handler.get_status() >= 500 else logging.DEBUG  # noqa: PLR2004
    access.log(
        level,
        "%d %s %s %.0f ms",
        handler.get_status(),
        request.method,
        request.path,
        1000 * request.request_time(),
    )
