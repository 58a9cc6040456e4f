"""A filter on system calls: a process that set it can start threads but no other process and no other program, and
perhaps cannot talk to any other machine.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from socket import AF_UNIX
from typing import NamedTuple

_NO_NEW_PRIVILEGES = 38
_SET_SECCOMP, _FILTER = 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_FROM, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_THREAD = 0x00010000
"""The flag with which ``clone`` makes a thread."""

_OTHER_NUMBERS = 0x40000000
"""From here on the same calls are numbered once more, for 32-bit programs on 64-bit machines (x32)."""


class _Calls(NamedTuple):
    """The numbers of calls on a kind of machine, and its own name in the kernel's audit."""

    machine: int
    clone: int
    clone3: int
    socket: int
    never: tuple[int, ...]
    """``fork``, ``vfork``, ``execve``, ``execveat``, ``ptrace``, and ``io_uring_setup``, which gets around filters."""


_CALLS = {
    "x86_64": _Calls(0xC000003E, 56, 435, 41, (57, 58, 59, 322, 101, 425)),
    "aarch64": _Calls(0xC00000B7, 220, 435, 198, (221, 281, 117, 425)),
}


def problem() -> str:
    """Why this machine has no such filter, in words for the log; empty when it has."""
    if platform.machine() not in _CALLS:
        return f"no filter for {platform.machine()}"
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(
        _SET_SECCOMP, _FILTER, None, 0, 0
    )  # no filter to be read: told only where there could be one
    return "" if ctypes.get_errno() == errno.EFAULT else os.strerror(ctypes.get_errno())


def enforce(*, network: bool) -> None:
    """From now on this process and its threads can start no process, and without ``network`` open no socket but to this
    machine's own (``AF_UNIX``); raises ``OSError`` when that is not possible.
    """
    calls = _CALLS.get(platform.machine())
    if calls is None:
        raise OSError(errno.ENOSYS, f"no filter for {platform.machine()}")
    program = b"".join(_program(calls, network))
    code = ctypes.create_string_buffer(program, len(program))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    wanted = Program(len(program) // 8, ctypes.addressof(code))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    if library.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(wanted), 0, 0):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)


def _program(calls: _Calls, network: bool) -> list[bytes]:
    """The filter: another machine's calls end the process; ``clone3`` does not exist, so that C libraries use
    ``clone``, of which the flags can be seen."""
    refuse, allow = _step(_RETURN, _REFUSE | errno.EPERM), _step(_RETURN, _ALLOW)
    steps = [
        _step(_LOAD, _MACHINE_AT),
        _step(_JUMP_EQUAL, calls.machine, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER_AT),
        _step(_JUMP_FROM, _OTHER_NUMBERS, 0, 1),
        refuse,
    ]
    for call in calls.never:
        steps += [_step(_JUMP_EQUAL, call, 0, 1), refuse]
    if not network:
        steps += [
            _step(_JUMP_EQUAL, calls.socket, 0, 4),
            _step(_LOAD, _FIRST_ARGUMENT_AT),
            _step(_JUMP_EQUAL, AF_UNIX, 0, 1),
            allow,
            refuse,
        ]
    steps += [
        _step(_JUMP_EQUAL, calls.clone3, 0, 1),
        _step(_RETURN, _REFUSE | errno.ENOSYS),
        _step(_JUMP_EQUAL, calls.clone, 0, 3),
        _step(_LOAD, _FIRST_ARGUMENT_AT),
        _step(_JUMP_ANY_BIT, _THREAD, 1, 0),
        refuse,
        allow,
    ]
    return steps
