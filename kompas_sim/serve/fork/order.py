"""What the server and the parent of the kernels say to each other, one message per packet."""

from __future__ import annotations

import socket
from typing import Self

from pydantic import BaseModel, ConfigDict

LARGEST = 1 << 18
"""Bytes of a message at most; an order is mostly the environment of the kernel."""


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def parse(cls, packet: bytes) -> Self:
        """The message in a packet; raises ``EOFError`` when the other side is gone."""
        if not packet:
            raise EOFError
        return cls.model_validate_json(packet)

    def packet(self) -> bytes:
        """The message as it is sent."""
        return self.model_dump_json().encode()


class Order(_Message):
    """A kernel to be made, with its environment and folder.

    With ``arguments`` it is an ordinary one, started as those say. Without, it goes on where the executed notebook
    stands, and the packet brings its end of a stream along.
    """

    arguments: tuple[str, ...] | None = None
    environment: dict[str, str]
    folder: str


class Ready(_Message):
    """Everything is imported; ``threads`` must be one, or a fork could copy a lock that nobody opens.

    ``problem`` says why the notebook could not be executed ahead, when it could not.
    """

    threads: int
    problem: str = ""


class Made(_Message):
    """The process id of the new kernel, or why there is none."""

    pid: int | None = None
    problem: str = ""


def pair() -> tuple[socket.socket, socket.socket]:
    """Two ends that keep packets apart."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    for end in (ours, theirs):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * LARGEST)
    return ours, theirs
