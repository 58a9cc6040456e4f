"""A notebook that is executed before anybody visits it, and what is left to do when the visitor comes.

The server may execute a notebook once and give every visitor a copy of the process that did so. What depends on
the visitor then waits: the notebook leaves a call here, and the copy makes it when it knows who came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

VISITOR = "KOMPAS_VISITOR"
"""In the environment of every process that executes a notebook for a page of the server."""
LATER, HERE = "later", "here"
"""What it says: executed ahead, or for the visitor whom the environment tells of."""

_waiting: list[Callable[[], None]] = []


def is_served(environment: Mapping[str, str]) -> bool:
    """Whether the notebook is shown on a page of the server, which has script and style already."""
    return VISITOR in environment


def comes_later(environment: Mapping[str, str]) -> bool:
    """Whether the visitor is not here yet, so that nothing of a visitor may be read."""
    return environment.get(VISITOR) == LATER


def when_here(call: Callable[[], None]) -> None:
    """Make this call when the visitor comes."""
    _waiting.append(call)


def is_here() -> None:
    """The visitor came: the environment tells who. Raises what a waiting call raises."""
    while _waiting:
        _waiting.pop(0)()
