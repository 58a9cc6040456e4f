"""The seal on a code that a server gave to a browser: without it a browser could try codes as fast as it likes."""

from __future__ import annotations

from hashlib import blake2b
from hmac import compare_digest

_PURPOSE = b"code-in-browser"
"""Sets these hashes apart from those of addresses, which have the same key."""


def seal(key: bytes, code: str) -> str:
    """The seal that belongs to ``code``; nobody without the key can make it."""
    return blake2b(code.encode(), key=key, person=_PURPOSE, digest_size=16).hexdigest()


def is_sealed(key: bytes, code: str, mark: str) -> bool:
    """Whether ``mark`` is the seal of ``code``; how much of it is right does not show in the time this takes."""
    return compare_digest(seal(key, code).encode(), mark.encode())
