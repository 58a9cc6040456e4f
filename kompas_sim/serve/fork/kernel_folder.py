"""A folder in which a kernel may do what it likes, used by the server so that nothing in it leads elsewhere."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

LARGEST = 16 << 20
"""Bytes of one file that is taken from a kernel or given to it; far more than a run or a report has."""


class KernelFolder:
    """An open folder; a name in it that is a link, a pipe or a folder is refused, as is a file that is too large."""

    def __init__(self, path: Path, place: Path, prefix: str) -> None:
        """Open ``path``; raises ``OSError`` unless it is ours, no link, and in ``place`` by a name with ``prefix``."""
        if path.parent != place or not path.name.startswith(prefix):
            raise PermissionError(errno.EACCES, "it is in another place")
        self._opened = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        if os.fstat(self._opened).st_uid != os.getuid():
            os.close(self._opened)
            raise PermissionError(errno.EACCES, "it is somebody else's")

    def read(self, name: str) -> bytes:
        """What a file holds; raises ``OSError``. A pipe keeps nobody waiting."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        with os.fdopen(os.open(name, flags, dir_fd=self._opened), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise OSError(errno.EINVAL, "it is no file")
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise OSError(errno.EFBIG, "it is too large")
        return content

    def write(self, name: str, content: bytes) -> None:
        """Make a file that is not there yet; raises ``OSError``."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(name, flags, 0o600, dir_fd=self._opened), "wb") as file:
            file.write(content)

    def __enter__(self) -> Self:
        """Use it in a ``with`` block, which closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        os.close(self._opened)
