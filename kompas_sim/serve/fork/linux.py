"""What Linux offers to keep a family of processes together."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_SET_DEATH_SIGNAL = 1
_SET_NAME = 15
_SET_CHILD_SUBREAPER = 36


def _prctl(option: int, argument: int | bytes) -> bool:
    """Whether the kernel of the machine accepted it."""
    function = ctypes.CDLL(None, use_errno=True).prctl
    value = ctypes.c_char_p(argument) if isinstance(argument, bytes) else ctypes.c_ulong(argument)
    return bool(function(option, value, 0, 0, 0) == 0)


def can_fork() -> bool:
    """Whether kernels can be forked here: on Linux only; elsewhere a fork is missing or not safe."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


def adopt_orphans() -> bool:
    """From now on descendants of this process whose parent ends become its children; whether that works."""
    return _prctl(_SET_CHILD_SUBREAPER, 1)


def end_with_parent() -> None:
    """From now on this process is killed when its parent ends, however that ends."""
    _prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)


def call_myself(name: str) -> None:
    """The name that ``ps`` and ``top`` show for this process."""
    _prctl(_SET_NAME, name.encode())
