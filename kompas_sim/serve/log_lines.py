"""Lines of the log: whatever a message holds, it stays on one line and cannot drive a terminal."""

from __future__ import annotations

import logging
import re
from types import TracebackType

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
BELOW = "    | "
"""Stands before each line of a traceback, so that nothing in it looks like a line of the log."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class OneLine(logging.Formatter):
    """Writes control characters as escapes."""

    def __init__(self) -> None:
        """In the form that all lines have."""
        super().__init__(FORMAT)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # logging calls it so
        """The line, without its traceback."""
        return _visible(super().formatMessage(record))

    def formatException(self, ei: _Raised) -> str:  # noqa: N802
        """The traceback; its last lines may hold what somebody sent."""
        return "\n".join(BELOW + _visible(line) for line in super().formatException(ei).split("\n"))


def begin_log(level: int) -> None:
    """Let this process write its log to standard error, from ``level`` on."""
    logging.basicConfig(level=level)
    one_line_each(logging.getLogger())
    # Tornado tells at that level where a torn request came from: an address is personal.
    logging.getLogger("tornado.general").setLevel(logging.WARNING)


def one_line_each(logger: logging.Logger) -> None:
    """Let everything that this logger writes by itself be one line for each message."""
    for handler in logger.handlers:
        handler.setFormatter(OneLine())


def leave_out(logger: logging.Logger, said: str) -> None:
    """Write no line that a library makes of ``said``, its text before values are filled in."""
    logger.addFilter(lambda record: record.msg != said)


def _visible(text: str) -> str:
    return _CONTROL.sub(lambda sign: ascii(sign[0])[1:-1], text)
