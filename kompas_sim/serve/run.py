"""Starting and stopping the server: the address, the port, the signals, and no kernel left behind."""

from __future__ import annotations

import asyncio
import logging
import signal
import tempfile
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from socket import socket
from typing import Any, TypeVar

from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback

from kompas_sim.serve.catalogue import Catalogue
from kompas_sim.serve.config import voila_config
from kompas_sim.serve.fork.running import fork_parent, possible
from kompas_sim.serve.lodging import lodging
from kompas_sim.serve.log_lines import begin_log, leave_out, one_line_each
from kompas_sim.serve.port import PORTS, in_every_language, open_port
from kompas_sim.serve.server import KompasVoila
from kompas_sim.serve.settings import ServeSettings
from kompas_sim.serve.site import Site
from kompas_sim.serve.trainees import Trainees
from kompas_sim.store.errors import StoreError

log = logging.getLogger("kompas.serve")

T = TypeVar("T")
TIDY_MS = 300 * 1000
LONGEST_HEADERS = 1 << 15
LARGEST_FORM = 1 << 16
IDLE_SECONDS = 120
NOT_TRUSTED = "Notebook %s is not trusted"
"""What Jupyter says of every notebook that nobody signed on this machine; ours is part of the program."""
MOST_CANCELS, CANCEL_SECONDS = 10, 0.2


def run_server(settings: ServeSettings) -> None:
    """Serve until Ctrl-C or a SIGTERM, then stop every kernel.

    Raises ``CannotListenError`` when no port can be opened. Behind a proxy it is the one that was asked for or none:
    the proxy would not find another.
    """
    begin_log(logging.INFO)
    sockets, port = open_port(settings.host, settings.port, tries=1 if settings.behind_proxy else PORTS)
    if settings.port not in (0, port):
        tell("serve.console.port-taken", taken=settings.port, port=port)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(possible(settings), sockets, port))
    tell("serve.console.stopped")


def tell(word: str, **values: object) -> None:
    """Say something to the person who started the server, in every language we have."""
    print("\n".join(in_every_language(word, **values)), flush=True)


async def _serve(settings: ServeSettings, sockets: list[socket], port: int) -> None:
    """Everything between the first and the last request."""
    trainees = Trainees(settings.store_url)
    catalogue = Catalogue(settings.scenarios, settings.exercises)
    site = Site(settings, catalogue, trainees)
    stop = _stop_signal()
    # Kernels may still write a connection file while they are stopped: what is left then does not matter.
    with (
        tempfile.TemporaryDirectory(prefix="kompas-", ignore_cleanup_errors=True) as connections,
        tempfile.TemporaryDirectory(prefix="kompas-scratch-", ignore_cleanup_errors=True) as scratch,
        fork_parent(settings, Path(scratch)) as parent,
    ):
        app = KompasVoila.instance(site=site, config=voila_config(settings, Path(connections)))
        one_line_each(app.log)  # Jupyter writes its lines by itself
        leave_out(app.log, NOT_TRUSTED)
        app.initialize()
        web = app.application(Path(connections))
        made = await _unless(stop, lodging(settings, parent, Path(scratch), app.kernel_manager))
        if made is None:
            trainees.close()
            return
        app.open(made)
        server = HTTPServer(
            web,
            xheaders=settings.behind_proxy,
            max_header_size=LONGEST_HEADERS,
            max_body_size=LARGEST_FORM,
            body_timeout=IDLE_SECONDS,
            idle_connection_timeout=IDLE_SECONDS,
        )
        server.add_sockets(sockets)
        tidying = PeriodicCallback(lambda: _tidy(trainees), TIDY_MS)
        tidying.start()
        catalogue.shelf()
        tell("serve.console.ready", url=f"http://{_shown(settings.host)}:{port}/")
        tell("serve.console.stop")
        try:
            await stop.wait()
        finally:
            tidying.stop()
            site.leaving.set()
            await web.settings["kernel_host"].close_all()
            server.stop()
            await _end_what_still_runs()
            trainees.close()


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What comes of the work; nothing when the server is to stop first. Raises what the work raises."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for each in (working, stopping):
            each.cancel()
        await asyncio.wait((working, stopping))


async def _end_what_still_runs() -> None:
    """Cancel requests, more than once: Jupyter's websockets go on after the first time, for which Python would wait."""
    for _ in range(MOST_CANCELS):
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if not others:
            return
        for each in others:
            each.cancel()
        await asyncio.wait(others, timeout=CANCEL_SECONDS)


def _shown(host: str) -> str:
    """The host as a browser wants it."""
    if host in ("", "0.0.0.0", "::"):
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _stop_signal() -> asyncio.Event:
    """Set by Ctrl-C and SIGTERM; where the loop takes no signals, Ctrl-C ends it with an exception."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    return stop


async def _tidy(trainees: Trainees) -> None:
    try:
        await trainees.tidy()
    except StoreError as error:
        log.error("tidying the store failed: %s", error)
