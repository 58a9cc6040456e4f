"""A process of its own that uses a store: ``child.py append|compete URL CODE ATTEMPT [COUNT]``.

Each line that it prints acknowledges something that is now kept.
"""

from __future__ import annotations

import secrets
import sys
from datetime import UTC, datetime

from kompas_sim.attempt.decision import TextWritten
from kompas_sim.store import StaleAttemptError, Store, open_store


def append(store: Store, code: str, attempt: str) -> None:
    """Keep decisions without end."""
    seq = 0
    while True:
        seq = write(store, code, attempt, seq)
        print(seq, flush=True)


def compete(store: Store, code: str, attempt: str, count: int) -> None:
    """Keep so many decisions in an attempt in which others write too."""
    seq = 0
    while count:
        try:
            seq = write(store, code, attempt, seq)
        except StaleAttemptError as error:
            seq = error.current_seq
        else:
            count -= 1
            print(seq, flush=True)


def write(store: Store, code: str, attempt: str, seq: int) -> int:
    """Keep one decision that says which number it is."""
    decision = TextWritten(field="goal", text=f"tekst {seq + 1}")
    return store.append(code, attempt, seq, decision, datetime.now(UTC)).seq


def main(task: str, url: str, *rest: str) -> None:
    """Do one task with a store."""
    with open_store(url, clock=lambda: datetime.now(UTC), token=secrets.randbelow) as store:
        if task == "append":
            append(store, rest[0], rest[1])
        else:
            compete(store, rest[0], rest[1], int(rest[2]))


if __name__ == "__main__":
    main(*sys.argv[1:])
