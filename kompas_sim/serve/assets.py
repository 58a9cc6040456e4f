"""Files that a page may fetch: read once, compressed once, each with its version in its address."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from kompas_sim import widgets

STATIC = Path(__file__).parent / "template" / "static"
TOKENS = Path(widgets.__file__).parent / "static" / "tokens.css"
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
}
"""Not what the machine says: on Windows its registry may call a script a text, and then no browser runs it."""
SMALL = 1024
"""Files below this size in bytes are not worth compressing."""
SQUEEZED = (".js", ".css", ".svg", ".txt")
"""Files that become smaller."""


class Asset:
    """One file in memory, with its type, its compressed form and the first letters of its hash."""

    def __init__(self, path: Path) -> None:
        """Read the file."""
        self.content = path.read_bytes()
        self.media_type = TYPES[path.suffix]
        self.version = hashlib.sha256(self.content).hexdigest()[:12]
        self._squeezable = path.suffix in SQUEEZED and len(self.content) >= SMALL

    @cached_property
    def compressed(self) -> bytes | None:
        """The content with gzip, or nothing when that does not help."""
        return gzip.compress(self.content, mtime=0) if self._squeezable else None


@cache
def assets() -> Mapping[str, Asset]:
    """Every file of ours that a page may fetch, by name."""
    paths = (TOKENS, *sorted(STATIC.iterdir()))
    return {path.name: Asset(path) for path in paths if path.is_file()}


def asset_url(name: str) -> str:
    """The address of a file, with its version, so that browsers may keep it; ``KeyError`` if unknown."""
    return f"/static/{name}?v={assets()[name].version}"
