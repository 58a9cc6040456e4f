"""What becomes of a fork: a kernel as if it had been started anew."""

from __future__ import annotations

import logging
import os
import random
import signal
import socket
import sys
import time
from typing import TYPE_CHECKING, Any

from kompas_sim.arrival import is_here
from kompas_sim.serve.fork.confine import Confinement, limit
from kompas_sim.serve.fork.linux import call_myself, end_with_parent
from kompas_sim.serve.fork.order import Order

if TYPE_CHECKING:
    from kompas_sim.serve.fork.executed import Executed

log = logging.getLogger("kompas.kernel")

ADOPTION_SECONDS = 5.0
POLITE = 5
"""Added to the niceness of a page's kernel: the server itself goes first, whatever a kernel is busy with."""


def stand_alone(server: int) -> None:
    """Become a child of the server that ends with it, in a session of its own; ends when the server is gone."""
    deadline = time.monotonic() + ADOPTION_SECONDS
    while os.getppid() != server and time.monotonic() < deadline:
        time.sleep(0.0002)
    end_with_parent()
    if os.getppid() != server:  # it went before the line above
        os._exit(1)
    os.setsid()
    call_myself("kompas-kernel")
    limit()
    _default_signals()


def _default_signals() -> None:
    """No signal of the parent is handled, ignored or blocked any more."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())


def fresh_randomness() -> None:
    """No two kernels draw the same: what was drawn before the fork is thrown away."""
    random.seed(os.urandom(32))
    drawn = sys.modules.get("numpy.random")  # NumPy imports it for who asks for it, and then it begins afresh
    if drawn is not None:
        drawn.seed(int.from_bytes(os.urandom(4), "little"))


def _take_over(order: Order) -> None:
    """The environment, folder and chance of this kernel."""
    os.environ.clear()
    os.environ.update(order.environment)
    time.tzset()
    os.chdir(order.folder)
    fresh_randomness()


def run_kernel(order: Order, server: int) -> None:
    """Be an ordinary kernel until it is told to stop."""
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415  # the kernel of a page knows no ipykernel

    class ForkedKernel(IPKernelApp):
        """Without the thread that looks each second whether the server lives: Linux ends it by itself."""

        def init_poller(self) -> None:
            """Nothing to look after."""

    _take_over(order)
    arguments = list(order.arguments or ())
    sys.argv = ["ipykernel_launcher", *arguments]
    kernel: Any = ForkedKernel.instance(parent_handle=server)
    kernel.initialize(arguments)
    kernel.start()


def run_page(order: Order, executed: Executed, confinement: Confinement, stream: int) -> None:
    """Be the kernel of a page: let the visitor in, then answer the page until the server closes the stream."""
    from kompas_sim.report.printable import report_process  # noqa: PLC0415  # imported by the parent before
    from kompas_sim.serve.fork.line import Line  # noqa: PLC0415
    from kompas_sim.serve.fork.page_kernel import PageKernel  # noqa: PLC0415
    from kompas_sim.serve.fork.report_request import ask_server_for  # noqa: PLC0415

    _take_over(order)
    os.nice(POLITE)
    confinement.enforce(order.environment)
    line = Line(socket.socket(fileno=stream))
    report_process.run = ask_server_for(line)
    kernel = PageKernel(line, executed.states, executed.name)
    try:
        is_here()
    except Exception:  # its page reads that it was stopped, and may be loaded again
        log.exception("a visitor could not be let in")
        return
    kernel.run()
