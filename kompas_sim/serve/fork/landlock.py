"""Landlock: a process gives up all files and ports but those that it names."""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_NO_NEW_PRIVILEGES = 38
_VERSION, _BENEATH, _PORT = 1, 1, 2
_BIND, _CONNECT = 1, 2

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | (1 << 14)
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_FIRST_VERSION_RIGHTS = (1 << 13) - 1
_REFER, _TRUNCATE, _IOCTL = 1 << 13, 1 << 14, 1 << 15
_SIGNALS = 2
"""Scope: this process may send no signal to one outside, and talk to no abstract socket outside."""
_ABSTRACT = 1
_LATER = ((3, "truncating files"), (4, "using ports"), (6, "sending signals to others"))
"""Since which version Landlock knows of something."""


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


class _Port(ctypes.Structure):
    _fields_ = (("allowed", ctypes.c_uint64), ("port", ctypes.c_uint64))


def version() -> int:
    """Which version of Landlock this machine has; zero for none."""
    return max(0, int(ctypes.CDLL(None).syscall(_CREATE, None, 0, _VERSION)))


def missing(known: int) -> list[str]:
    """What this version of Landlock cannot keep a process from, in words for the log."""
    return [what for since, what in _LATER if known < since]


class Rules:
    """What may still be opened once ``enforce`` was called; made before, so that enforcing costs next to nothing.

    A copy of this process shares the rules that were made, and may add to them before it enforces them for itself.
    """

    def __init__(self) -> None:
        """Nothing is allowed yet; raises ``OSError`` when the machine has no Landlock."""
        known = version()
        if not known:
            raise OSError("Landlock is not there")
        self._rights = _FIRST_VERSION_RIGHTS
        for since, right in ((2, _REFER), (3, _TRUNCATE), (5, _IOCTL)):
            self._rights |= right if known >= since else 0
        self._network = _BIND | _CONNECT if known >= 4 else 0  # noqa: PLR2004  # the version that brought ports
        scoped = _SIGNALS | _ABSTRACT if known >= 6 else 0  # noqa: PLR2004  # the version that brought scopes
        size = {1: 8, 2: 8, 3: 8, 4: 16, 5: 16}.get(known, 24)
        self._set = _call(_CREATE, ctypes.byref(_Rules(self._rights, self._network, scoped)), size, 0)

    def allow_reading(self, paths: Iterable[Path]) -> None:
        """What is beneath these paths may be read and run; those that do not exist are passed over."""
        for path in paths:
            _allow(self._set, path, _READ & self._rights)

    def allow_writing(self, paths: Iterable[Path]) -> None:
        """What is beneath these paths may be read, written, made and removed, but not run."""
        for path in paths:
            _allow(self._set, path, self._rights & ~_EXECUTE & ~_IOCTL)

    def allow_connecting(self, ports: Iterable[int]) -> None:
        """These TCP ports may be connected to."""
        for port in ports if self._network else ():
            _call(_ADD, self._set, _PORT, ctypes.byref(_Port(_CONNECT, port)), 0)

    def enforce(self) -> None:
        """From now on nothing else can be opened by this process, for good."""
        ctypes.CDLL(None, use_errno=True).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        _call(_RESTRICT, self._set, 0)
        os.close(self._set)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        is_folder = stat.S_ISDIR(os.fstat(opened).st_mode)
        rule = _Beneath(rights if is_folder else rights & _FILE, opened)
        _call(_ADD, ruleset, _BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(opened)


def _call(number: int, *arguments: object) -> int:
    result = int(ctypes.CDLL(None, use_errno=True).syscall(number, *arguments))
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
