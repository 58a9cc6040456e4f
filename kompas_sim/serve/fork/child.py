"""What becomes of a fork: a kernel as if it had been started anew."""

from __future__ import annotations

import gc
import os
import random
import resource
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from ipykernel.kernelapp import IPKernelApp

from kompas_sim.serve.fork.linux import call_myself, end_with_parent
from kompas_sim.serve.fork.order import Order

ADOPTION_SECONDS = 5.0
OPEN_FILES = 1024
MEMORY = 1 << 30
"""Bytes that a kernel may write to; a page needs about a tenth."""
FIRST_TO_GO = "500"
"""When the machine runs out of memory, a kernel goes before the server does."""


class ForkedKernel(IPKernelApp):
    """Ipykernel without the thread that looks each second whether the server lives: Linux ends it by itself."""

    def init_poller(self) -> None:
        """Nothing to look after."""


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
    _limit()
    _default_signals()


def _limit() -> None:
    """Caps on files and memory, no core files with what a trainee wrote."""
    for kind, most in (
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        cap = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (cap, cap))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, encoding="ascii")


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
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(int.from_bytes(os.urandom(4), "little"))


def run_kernel(order: Order, server: int) -> None:
    """Be the kernel until it is told to stop."""
    os.environ.clear()
    os.environ.update(order.environment)
    time.tzset()
    os.chdir(order.folder)
    sys.argv = ["ipykernel_launcher", *order.arguments]
    fresh_randomness()
    gc.enable()
    kernel: Any = ForkedKernel.instance(parent_handle=server)
    kernel.initialize(list(order.arguments))
    kernel.start()
