"""What can go wrong in the store: each error has words for the trainee and a line for the operator.

``words(error.key, **error.values)`` is what a person reads; ``str(error)`` is a precise English line for the
log. That line never holds a code, a password or anything that a trainee wrote.
"""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from kompas_sim.wording import Words


class StoreError(Exception):
    """Something could not be kept or found. Nothing half-written remains."""

    key = "store.failed"

    def __init__(self, line: str, **values: str) -> None:
        super().__init__(line)
        self.values = values

    def told(self, words: Words) -> str:
        """The error as a person reads it, in the language of ``words``."""
        return words(self.key, **self.values)


class StoreAddressError(StoreError):
    """The address of the database is none that the store can use."""

    key = "store.address"


class StoreFullError(StoreError):
    """The disk, or the room that the database may take, is full."""

    key = "store.full"


class StoreReadOnlyError(StoreError):
    """The file, its folder or the database cannot be written."""

    key = "store.read-only"


class StoreCorruptError(StoreError):
    """The database is damaged, or is no database at all."""

    key = "store.corrupt"


class StoreUnreachableError(StoreError):
    """The database server does not answer or does not let us in."""

    key = "store.unreachable"


class StoreBusyError(StoreError):
    """Somebody else kept the database locked for longer than we wait."""

    key = "store.busy"


class StoreNewerError(StoreError):
    """The database was written by a newer version of the program.

    ``seq`` is the number of the decision that cannot be read, ``None`` when it is the database as a whole.
    """

    key = "store.newer"

    def __init__(self, line: str, seq: int | None = None) -> None:
        super().__init__(line)
        self.seq = seq


class StaleAttemptError(StoreError):
    """Another window has gone on with this attempt; ``current_seq`` is its last decision now."""

    key = "store.stale"

    def __init__(self, current_seq: int) -> None:
        super().__init__(f"the attempt has gone on elsewhere and is at decision {current_seq}")
        self.current_seq = current_seq


class UnknownAttemptError(StoreError):
    """There is no such attempt, or it belongs to somebody else."""

    key = "store.unknown-attempt"

    def __init__(self) -> None:
        super().__init__("there is no such attempt with this code")


class UnknownCodeError(StoreError):
    """Nobody has this code."""

    key = "store.unknown-code"

    def __init__(self) -> None:
        super().__init__("a code was given that nobody has")


class MalformedCodeError(StoreError):
    """What was typed is no code; ``word`` is the wrong word and ``nearest`` the words that it resembles."""

    key = "store.code-empty"

    def __init__(self, key: str, word: str = "", nearest: tuple[str, ...] = (), **values: str) -> None:
        named = {"word": word, "nearest": ", ".join(nearest)}
        super().__init__(f"what was typed is no code ({key})", **named, **values)
        self.key = key
        self.word = word
        self.nearest = nearest


class TooManyGuessesError(StoreError):
    """Too many wrong codes were tried; ``wait`` is how long to wait before the next try."""

    key = "store.too-many-guesses"

    def __init__(self, wait: timedelta) -> None:
        minutes = max(1, ceil(wait / timedelta(minutes=1)))
        super().__init__(
            f"too many wrong codes; the next try is allowed in {minutes} min", minutes=str(minutes)
        )
        self.wait = wait
