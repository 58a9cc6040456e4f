"""A forked kernel as the server sees it: its own child, with the part of ``Popen`` that Jupyter uses."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

LOOK_SECONDS = 0.02
UNKNOWN = 255
"""The exit code when somebody else took it."""


class ForkedProcess:
    """The process with ``pid``, which leads a group of the same number."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        """Watch over a child of this process."""
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit code, or nothing while it runs. What it started ends with it."""
        if self.returncode is None:
            try:
                ended = os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
                if ended is not None:
                    self._end_group()  # before its number can be somebody else's
                    self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            except ChildProcessError:
                self.returncode = UNKNOWN
        if self.returncode is not None:
            self._bury_group()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """The exit code as soon as there is one; raises ``TimeoutError``."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if deadline is not None and time.monotonic() > deadline:
                raise TimeoutError
            time.sleep(LOOK_SECONDS)
        return code

    def send_signal(self, number: int) -> None:
        """Nothing happens when it ended already."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to stop."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def _end_group(self) -> None:
        with suppress(OSError):
            os.killpg(self.pid, signal.SIGKILL)

    def _bury_group(self) -> None:
        """Take the exit codes of what it left behind, which became our children too."""
        with suppress(ChildProcessError):
            while os.waitid(os.P_PGID, self.pid, os.WEXITED | os.WNOHANG):
                pass
