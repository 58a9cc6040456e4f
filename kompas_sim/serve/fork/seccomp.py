"""A filter on system calls: a process that set it can start threads but no other process and no other program."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct

_NO_NEW_PRIVILEGES = 38
_SET_SECCOMP, _FILTER = 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_FROM, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_THREAD = 0x00010000
"""The flag with which ``clone`` makes a thread."""

_OTHER_NUMBERS = 0x40000000
"""From here on the same calls are numbered once more, for 32-bit programs on 64-bit machines (x32)."""

_CALLS = {
    # machine: (audit name, clone, clone3, those that are always refused: fork, vfork, execve, execveat, ptrace)
    "x86_64": (0xC000003E, 56, 435, (57, 58, 59, 322, 101)),
    "aarch64": (0xC00000B7, 220, 435, (221, 281, 117)),
}


def forbid_new_processes() -> None:
    """From now on this process and its threads can start no process; raises ``OSError`` when that is not possible."""
    calls = _CALLS.get(platform.machine())
    if calls is None:
        raise OSError(errno.ENOSYS, f"no filter for {platform.machine()}")
    program = b"".join(_program(*calls))
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


def _program(machine: int, clone: int, clone3: int, never: tuple[int, ...]) -> list[bytes]:
    """The filter: another machine's calls end the process; ``clone3`` does not exist, so that C libraries use
    ``clone``, of which the flags can be seen."""
    refuse = _step(_RETURN, _REFUSE | errno.EPERM)
    steps = [
        _step(_LOAD, _MACHINE_AT),
        _step(_JUMP_EQUAL, machine, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER_AT),
        _step(_JUMP_FROM, _OTHER_NUMBERS, 0, 1),
        refuse,
    ]
    for call in never:
        steps += [_step(_JUMP_EQUAL, call, 0, 1), refuse]
    steps += [
        _step(_JUMP_EQUAL, clone3, 0, 1),
        _step(_RETURN, _REFUSE | errno.ENOSYS),
        _step(_JUMP_EQUAL, clone, 0, 3),
        _step(_LOAD, _FIRST_ARGUMENT_AT),
        _step(_JUMP_ANY_BIT, _THREAD, 1, 0),
        refuse,
        _step(_RETURN, _ALLOW),
    ]
    return steps
