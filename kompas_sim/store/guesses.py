"""How often somebody may try a code: a pure decision, and the table it looks at.

An origin (an internet address) is personal data: only a keyed hash is kept, no longer than the window.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address

from sqlalchemy import Connection, delete, insert, or_, select

from kompas_sim.store.tables import guesses


@dataclass(frozen=True, slots=True)
class Limits:
    """How many wrong codes are let through within the window.

    With 40 bits and 10,000 codes in use, 300 tries per quarter of an hour from the whole world together need
    years to hit one. A class behind one address shares ``each``: a slip of the finger is put right or refused
    without counting, so that only a wrong but well-formed code counts.
    """

    each: int = 10
    together: int = 300
    window: timedelta = timedelta(minutes=15)


def wait(now: datetime, origin: str, wrong: Iterable[tuple[str, datetime]], limits: Limits) -> timedelta:
    """How long this origin waits before its next try; zero when it may try now.

    ``wrong`` are the wrong codes so far: where they came from and when. A moment in the future counts as now
    when it is within the window (clocks differ) and not at all beyond it (a clock was put back).
    """
    recent = sorted((at, source) for source, at in wrong if abs(now - at) < limits.window)
    own = [at for at, source in recent if source == origin]
    everyone = [at for at, _ in recent]
    full = [
        moments[-most]
        for moments, most in ((own, limits.each), (everyone, limits.together))
        if len(moments) >= most
    ]
    return max((min(at, now) + limits.window - now for at in full), default=timedelta(0))


class GuessLimiter:
    """Counts wrong codes in the database, so that neither a restart nor a second server forgets them."""

    def __init__(self, key: bytes, limits: Limits) -> None:
        self._key = key
        self._limits = limits

    def wait(self, connection: Connection, origin: str, now: datetime) -> timedelta:
        """How long this origin waits before its next try."""
        rows = connection.execute(select(guesses.c.origin, guesses.c.at))
        return wait(now, self._hashed(origin), [(row.origin, row.at) for row in rows], self._limits)

    def count(self, connection: Connection, origin: str, now: datetime) -> None:
        """Remember a wrong code."""
        connection.execute(insert(guesses).values(origin=self._hashed(origin), at=now))

    def forget(self, connection: Connection, now: datetime) -> None:
        """Delete what is older than the window."""
        window = self._limits.window
        over = or_(guesses.c.at <= now - window, guesses.c.at >= now + window)
        connection.execute(delete(guesses).where(over))

    def _hashed(self, origin: str) -> str:
        return blake2b(household(origin).encode(), key=self._key, digest_size=16).hexdigest()


def household(origin: str) -> str:
    """The part of an address that one person cannot change at will: of IPv6 the first 64 bits."""
    try:
        address = ip_address(origin.partition("%")[0])
    except ValueError:
        return origin
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
